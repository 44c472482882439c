/** Whether the schema allows this content in this place. */
import * as Y from 'yjs';
import type { DocumentProfile } from '#shared/documentKinds.ts';
import { attributesFit, fits, markRule, nodeRule } from '#shared/richText.ts';
import type { Place, Struct } from './gatePlaces.ts';

export function allowed(struct: Struct, place: Place, profile: DocumentProfile): boolean {
  const { content } = struct;
  if (place.attribute !== null) {
    const isOutline = place.attribute === 'section' || place.attribute === 'question';
    if (isOutline && !profile.hasOutline) return false;
    return allowedAttribute(place.parent, place.attribute, content);
  }
  if (place.parent === null) return isElement(content, profile.top);
  if (place.parent instanceof Y.XmlText) return allowedInText(content);
  const rule = nodeRule(place.parent.nodeName);
  if (rule === null) return false;
  return rule.holdsText ? isText(content) : isElement(content, rule.children);
}

function allowedAttribute(parent: Place['parent'], name: string, content: Struct['content']): boolean {
  if (!(parent instanceof Y.XmlElement) || !(content instanceof Y.ContentAny)) return false;
  const rules = nodeRule(parent.nodeName)?.attributes ?? {};
  const rule = Object.hasOwn(rules, name) ? rules[name] : undefined;
  return rule !== undefined && content.arr.length === 1 && fits(rule, content.arr[0]);
}

function allowedInText(content: Struct['content']): boolean {
  if (content instanceof Y.ContentString) return true;
  if (!(content instanceof Y.ContentFormat)) return false;
  const rules = markRule(content.key);
  if (rules === null) return false;
  const value: unknown = content.value;
  return value === null || (typeof value === 'object' && attributesFit(rules, value));
}

const isText = (content: Struct['content']): boolean =>
  content instanceof Y.ContentType && content.type instanceof Y.XmlText;

const isElement = (content: Struct['content'], names: readonly string[]): boolean =>
  content instanceof Y.ContentType &&
  content.type instanceof Y.XmlElement &&
  names.includes(content.type.nodeName);

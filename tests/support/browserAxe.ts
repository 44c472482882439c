/** What axe finds wrong with a page. It is loaded once into each page, and tells only what somebody would have to mend. */
import type { Page } from '@playwright/test';
import axe from 'axe-core';

export type Flaw = { readonly rule: string; readonly places: readonly { target: string; html: string }[] };

/** By all rules, or by these alone. */
export async function flawsOf(page: Page, rules: readonly string[] | null = null): Promise<readonly Flaw[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(async (values) => {
    const { violations } = await window.axe.run(document, {
      resultTypes: ['violations'],
      ...(values && { runOnly: { type: 'rule' as const, values: [...values] } }),
    });
    return violations.map(({ id, nodes }) => ({
      rule: id,
      places: nodes.map(({ target, html }) => ({ target: target.join(' '), html })),
    }));
  }, rules);
}

declare global {
  interface Window {
    readonly axe: typeof axe;
  }
}

/**
 * The one idea of the house: a pure decider.
 * decide(state, command, context) → events or a refusal; evolve(state, event) → state.
 * The server runs it to rule; the browser runs the same code to draw and to know what may be pressed.
 */

/** Who asks. Identity and office roles come from the session, never from the message. */
export type Actor<Role extends string = string> = { readonly id: string; readonly roles: readonly Role[] };

/** What a rule may know beyond the state: who, when (epoch ms) and fresh ids. All handed in. */
export type Context<Role extends string = string> = {
  readonly by: Actor<Role>;
  readonly at: number;
  readonly newId: () => string;
};

export type Refusal<Code extends string> = { readonly refused: Code };

export const refuse = <Code extends string>(code: Code): Refusal<Code> => ({ refused: code });

/** An event in its place in a stream: number (1, 2, 3 …), time (epoch ms), and the person who caused it. */
export type Recorded<Event> = {
  readonly seq: number;
  readonly at: number;
  readonly by: string;
  readonly event: Event;
};

type Typed = { readonly type: string };
type OfType<Union extends Typed, Type extends Union['type']> = Extract<Union, { readonly type: Type }>;

/** One rule per command: events, nothing to do (an empty list), or a refusal. Never throws, logs or waits (Y6). */
export type Rules<State, Command extends Typed, Event extends Typed, Code extends string, Ctx = Context> = {
  readonly [Type in Command['type']]: (
    state: State,
    command: OfType<Command, Type>,
    context: Ctx,
  ) => readonly Event[] | Refusal<Code>;
};

/** One step per event: the next state, the same live and replayed (Y1). */
export type Steps<State, Event extends Typed> = {
  readonly [Type in Event['type']]: (
    state: State,
    event: OfType<Event, Type>,
    record: Recorded<Event>,
  ) => State;
};

/** The record folded into a state. What has no step is passed over. */
export type Fold<State, Event extends Typed> = {
  readonly initial: State;
  readonly evolve: (state: State, record: Recorded<Event>) => State;
  readonly replay: (records: Iterable<Recorded<Event>>, from?: State) => State;
};

export function createFold<State, Event extends Typed>(
  initial: State,
  steps: Partial<Steps<State, Event>>,
): Fold<State, Event> {
  type Step = (state: State, event: Event, record: Recorded<Event>) => State;
  // A table by `type`: a lookup always meets its own member.
  const stepOf = steps as unknown as Readonly<Record<string, Step>>;
  const evolve = (state: State, record: Recorded<Event>): State => {
    // W1 An event of a later version is not understood here; it is kept in the record and passed over in the fold.
    const step = Object.hasOwn(stepOf, record.event.type) ? stepOf[record.event.type] : undefined;
    return step ? step(state, record.event, record) : state;
  };
  const replay = (records: Iterable<Recorded<Event>>, from: State = initial): State => {
    let state = from;
    for (const record of records) state = evolve(state, record);
    return state;
  };
  return { initial, evolve, replay };
}

export type Decider<
  State,
  Command extends Typed,
  Event extends Typed,
  Code extends string,
  Ctx = Context,
> = Fold<State, Event> & {
  readonly decide: (state: State, command: Command, context: Ctx) => readonly Event[] | Refusal<Code>;
  /** Is this one of the commands it rules on? */
  readonly rules: (command: Typed) => command is Command;
};

export function createDecider<
  State,
  Command extends Typed,
  Event extends Typed,
  Code extends string,
  Ctx = Context,
>(
  initial: State,
  rules: Rules<State, Command, Event, Code, Ctx>,
  steps: Steps<State, Event>,
): Decider<State, Command, Event, Code, Ctx> {
  type Rule = (state: State, command: Command, context: Ctx) => readonly Event[] | Refusal<Code>;
  // The table is total over its union, so a lookup by `type` always meets its own member.
  const ruleOf = rules as unknown as Readonly<Record<string, Rule>>;
  const decide: Decider<State, Command, Event, Code, Ctx>['decide'] = (state, command, context) => {
    const rule = Object.hasOwn(ruleOf, command.type) ? ruleOf[command.type] : undefined;
    if (!rule) throw new TypeError(`no rule for ${command.type}`);
    return rule(state, command, context);
  };
  const knows = (command: Typed): command is Command => Object.hasOwn(ruleOf, command.type);
  return { ...createFold(initial, steps), decide, rules: knows };
}

export function isRefusal<Code extends string>(
  answer: readonly unknown[] | Refusal<Code>,
): answer is Refusal<Code> {
  return !Array.isArray(answer);
}

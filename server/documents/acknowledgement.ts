/**
 * Which of a connection's update frames are on the disk. Frames are counted from 1 as they arrive; the number told
 * to the browser is the last of an unbroken row that is durable.
 */
export type Acknowledgement = {
  /** The number of the frame that just arrived. */
  readonly arrived: () => number;
  /** The frame is admitted and waits for the disk. */
  readonly waits: (frame: number) => void;
  /** The frame was passed over for now; the browser's next whole answer brings its content again. */
  readonly passedOver: (frame: number) => void;
  /** A whole answer was taken as this frame. */
  readonly answered: (frame: number) => void;
  /** Everything of this connection up to this frame that waited is durable. */
  readonly durable: (frame: number) => void;
  readonly count: () => number;
};

export function createAcknowledgement(): Acknowledgement {
  let frames = 0;
  let waiting: number[] = [];
  let skipped: number[] = [];
  let answer: number | null = null;
  const settleSkipped = (): void => {
    const taken = answer;
    if (taken === null || waiting.includes(taken)) return;
    skipped = skipped.filter((frame) => frame > taken);
  };
  return {
    arrived: () => {
      frames += 1;
      return frames;
    },
    waits: (frame) => void waiting.push(frame),
    passedOver: (frame) => void skipped.push(frame),
    answered: (frame) => {
      answer = frame;
      settleSkipped();
    },
    durable: (frame) => {
      waiting = waiting.filter((one) => one > frame);
      settleSkipped();
    },
    count: () => Math.min(waiting[0] ?? Infinity, skipped[0] ?? Infinity, frames + 1) - 1,
  };
}

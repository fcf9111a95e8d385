import type { Look } from './state';

const SIZE = 7;

/** Each look has a shape besides its colour. */
const SHAPES: Record<Look, string> = {
  good: `M${-SIZE} ${-SIZE}h${2 * SIZE}v${2 * SIZE}h${-2 * SIZE}z`,
  warn: `M${-SIZE} ${SIZE}L0 ${-SIZE}L${SIZE} ${SIZE}z`,
  bad: `M${-SIZE} ${-SIZE}L${SIZE} ${SIZE}M${SIZE} ${-SIZE}L${-SIZE} ${SIZE}`,
  build: `M0 ${-SIZE}L${SIZE} 0L0 ${SIZE}L${-SIZE} 0z`,
  gone: `M${-SIZE} 0a${SIZE} ${SIZE} 0 1 0 ${2 * SIZE} 0a${SIZE} ${SIZE} 0 1 0 ${-2 * SIZE} 0z`,
  none: `M${-SIZE / 2} 0h${SIZE}`,
};

export const Mark = ({ look }: { look: Look }) => <path class={`pad-mark ${look}`} d={SHAPES[look]} />;

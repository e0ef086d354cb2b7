// Cutting a block's text into pieces by the spans of facts and names.

/**
 * The pieces of a text in order: [{text, fact, mentions}]. Spans count code points, as in the database; where facts
 * overlap the one that starts later, then the shorter, is shown. Spans outside the text are clipped.
 */
export function pieces(text, facts, mentions) {
  const points = Array.from(text);
  const cuts = new Set([0, points.length]);
  const clip = (n) => Math.max(0, Math.min(points.length, n));
  for (const span of [...facts, ...mentions]) {
    cuts.add(clip(span.start_char));
    cuts.add(clip(span.end_char));
  }
  const edges = [...cuts].sort((a, b) => a - b);
  const result = [];
  for (let i = 0; i + 1 < edges.length; i++) {
    const [from, to] = [edges[i], edges[i + 1]];
    const covers = (span) => span.start_char <= from && span.end_char >= to;
    const fact = facts.filter(covers).sort((a, b) => b.start_char - a.start_char || a.end_char - b.end_char)[0] ?? null;
    result.push({ text: points.slice(from, to).join(''), fact, mentions: mentions.filter(covers) });
  }
  return result;
}

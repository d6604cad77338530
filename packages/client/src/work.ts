export { type Puzzle, solvePuzzle } from './solve-puzzle.ts';

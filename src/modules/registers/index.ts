export { type NumberRequest, printNumber, runOf, type TakenNumber, takeNumber } from './numbers.ts';

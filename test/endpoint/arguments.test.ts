import { expect, test } from 'vitest';
import { readArguments, UsageError } from '../../src/endpoint/commands/arguments.ts';

test('an id that begins with a dash is a word, wherever it stands', () => {
  const given = readArguments(['revoke', 'budi', '-3abcdefgh', '--tenant', 'ntb', '-x_1', '--json']);
  expect(given.words).toEqual(['revoke', 'budi', '-3abcdefgh', '-x_1']);
  expect(given.option('tenant')).toBe('ntb');
  expect(given.flag('json')).toBe(true);
});

test('what begins with two dashes is an option of the list, or a fault that says how to write a word', () => {
  expect(() => readArguments(['list', '--nothing'])).toThrow(UsageError);
  expect(() => readArguments(['list', '--tenant'])).toThrow(UsageError);
  expect(() => readArguments(['revoke', 'budi', '--3abc'])).toThrow("after '--'");
  expect(readArguments(['revoke', 'budi', '--', '--3abc']).words).toEqual(['revoke', 'budi', '--3abc']);
});

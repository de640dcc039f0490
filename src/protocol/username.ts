/** A name as it is compared, however a phone's keyboard capitalised it: both ends must find the same person by it. */
export const normalUsername = (username: string): string => username.trim().toLowerCase();

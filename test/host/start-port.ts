/** Where `npm start` listens from start to start, since a browser keeps what it remembers by host and port. */
export const usualPort = 8497;

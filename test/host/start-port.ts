/** The fixed port of `npm start`: a browser stores its data by host and port. */
export const usualPort = 8497;

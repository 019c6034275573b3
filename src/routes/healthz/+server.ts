/** The process lives. Says nothing about the database, so that a supervisor does not restart us for its sake. */
export const GET = () => new Response('ok\n');

// What jest-worker asks for is CommonJS; all else of the project is not.
const running = import('./run-file.mjs');

exports.setup = async (given) => (await running).begin(given);
exports.runFile = async (path) => (await running).runFile(path);
exports.teardown = async () => (await running).end();

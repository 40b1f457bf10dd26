it('ends whoever runs it', () => {
  if (process.env['KILL_JEST']) process.kill(process.ppid, 'SIGKILL');
});

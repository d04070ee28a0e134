const { writeFileSync } = require('node:fs');
const { relative } = require('node:path');

/** A line to a test file, and all about failures. The totals go to the runner: it adds suites. */
module.exports = class Reporter {
  onTestResult(_test, result) {
    const file = relative(process.cwd(), result.testFilePath);
    const hasFailed = result.numFailingTests > 0 || Boolean(result.testExecError);
    const skipped = result.numPendingTests + result.numTodoTests;
    const seconds = ((result.perfStats.end - result.perfStats.start) / 1000).toFixed(1);
    const counts = `${result.numPassingTests} passed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
    process.stderr.write(`${hasFailed ? 'FAIL' : 'PASS'} ${file} (${counts}, ${seconds} s)\n`);
    for (const { type, message } of result.console ?? []) {
      process.stderr.write(`  console.${type}: ${message}\n`);
    }
    if (result.failureMessage) process.stderr.write(`${result.failureMessage}\n`);
  }

  onRunComplete(_contexts, results) {
    writeFileSync(process.env.LAUREL_TEST_REPORT, JSON.stringify(results));
  }
};

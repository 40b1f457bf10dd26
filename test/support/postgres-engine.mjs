// Runs before each test file of the PostgreSQL project: from here on TestApp opens its databases there.
process.env.RECOURS_TEST_ENGINE = 'postgres';

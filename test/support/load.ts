/**
 * Once a worker, before its first file: the application, and what it loads late. Whatever packages write into globals
 * and into the environment is theirs then, and no file is blamed for it.
 */
import './statements.js';
import '../../src/app.js';
import 'mupdf';
import 'puppeteer';
import 'sharp';

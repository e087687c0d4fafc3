"use strict";
// Loads the command line: the sources in a checkout, what was built of them in a package.

const { existsSync } = require("node:fs");
const { enableCompileCache } = require("node:module");
const { join } = require("node:path");
const { pathToFileURL } = require("node:url");

enableCompileCache();
const source = join(__dirname, "main.ts");
import(pathToFileURL(existsSync(source) ? source : join(__dirname, "../dist/cli/main.js")).href);

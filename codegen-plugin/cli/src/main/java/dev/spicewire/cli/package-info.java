// SPDX-License-Identifier: Apache-2.0
/** The command line: one class a command, each parses its arguments, calls a service and prints. */
package dev.spicewire.cli;

// SPDX-License-Identifier: Apache-2.0
/** The Maven goals: each takes its parameters, calls a service and logs. */
package dev.spicewire.maven;

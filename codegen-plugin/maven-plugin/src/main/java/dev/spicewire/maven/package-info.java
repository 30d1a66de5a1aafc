/** The Maven goals: each takes its parameters, calls a service and logs. */
package dev.spicewire.maven;

// SPDX-License-Identifier: Apache-2.0
/** From definitions to files: backends, and the service that runs one for the front ends. */
package dev.spicewire.codegen;

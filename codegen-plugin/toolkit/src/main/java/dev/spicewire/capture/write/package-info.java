// SPDX-License-Identifier: Apache-2.0
/** Captures that are written: TCP connections that carry what is to be shown, for any program that reads captures. */
package dev.spicewire.capture.write;

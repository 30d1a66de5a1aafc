// SPDX-License-Identifier: Apache-2.0
/** Single messages: which one a user means, and its bytes as text. */
package dev.spicewire.message;

// SPDX-License-Identifier: Apache-2.0
/** The resolved model as a document: JSON that can be read back, and a listing for people. */
package dev.spicewire.model;

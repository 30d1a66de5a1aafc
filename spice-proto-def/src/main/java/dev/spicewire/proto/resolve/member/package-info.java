// SPDX-License-Identifier: Apache-2.0
/**
 * Members of structs and messages: fields, arrays and switches, with what they refer to among the members before them.
 */
package dev.spicewire.proto.resolve.member;

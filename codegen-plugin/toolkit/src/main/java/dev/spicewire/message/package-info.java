/** Single messages: which one a user means, and its bytes as text. */
package dev.spicewire.message;

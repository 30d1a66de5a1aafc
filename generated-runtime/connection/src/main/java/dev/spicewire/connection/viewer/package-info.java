// SPDX-License-Identifier: Apache-2.0
/** The {@code .vv} files by which oVirt, Proxmox and others tell a viewer where a screen is. */
package dev.spicewire.connection.viewer;

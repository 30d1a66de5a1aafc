package com.example

import com.example.spice.DisplayServerMessage
import com.example.spice.DrawAlphaBlend
import com.example.spice.SurfaceCreate
import java.nio.ByteBuffer
import java.util.HexFormat

/** Takes the number of a message and its body in hexadecimal digits. */
fun main(args: Array<String>) {
    println(describe(args[0].toInt(), ByteBuffer.wrap(HexFormat.of().parseHex(args[1]))))
}

/** What a message of the display channel does to the screen. */
fun describe(id: Int, body: ByteBuffer): String = when (val message = DisplayServerMessage.read(id, body)) {
    is SurfaceCreate -> "a screen of ${message.width} x ${message.height}"
    is DrawAlphaBlend -> "blends ${message.data.srcBitmap?.descriptor?.type() ?: "nothing"} into ${message.base.box}"
    else -> message.javaClass.simpleName
}

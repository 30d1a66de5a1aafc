String log = new File(basedir, 'build.log').text
String name = 'main/server/set_ack/truncate/0-bytes/decode'
assert log.contains('conformance: 8 of ')
assert log.contains("first ${name}: accepted, must be rejected; run it alone: mvn spice:conformance@our-codec " +
        "-Dspice.cases=${name}; reports are in ")
assert new File(basedir, 'target/spice-conformance/conformance.json').text.contains(name)
assert !log.contains('at dev.spicewire.')

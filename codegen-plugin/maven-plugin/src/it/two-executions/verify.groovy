String log = new File(basedir, 'build.log').text
assert new File(basedir, 'target/classes/com/example/ping/Ping.class').isFile()
assert new File(basedir, 'target/classes/com/example/agent/AgentMessage.class').isFile()
assert log.count('SPICE codecs: up to date') == 2

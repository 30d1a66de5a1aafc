String log = new File(basedir, 'build.log').text
assert new File(basedir, 'target/classes/com/example/link/LinkMess.class').isFile()
assert new File(basedir, 'target/classes/com/example/agent/AgentBaseServerDispatcher.class').isFile()
assert log.contains("<packages>: no definition has a protocol 'Agent'; there is link")

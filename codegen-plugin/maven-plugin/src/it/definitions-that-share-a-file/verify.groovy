assert new File(basedir, 'target/classes/com/example/shared/Point.class').isFile()
assert new File(basedir, 'target/classes/com/example/shared/LeftChannels.class').isFile()
assert new File(basedir, 'target/classes/com/example/shared/RightChannels.class').isFile()

"""What has to agree between this package and a bundle of task code."""

#: Version of the messages on the pipe, described in docs/protocol.md.
PROTOCOL = 2

#: The oldest Node.js that runs task code.
MINIMUM_NODE = (22, 18)

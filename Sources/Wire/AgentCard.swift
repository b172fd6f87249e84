/// An expert's description of itself: an A2A 1.0 AgentCard with our one extension.
///
/// Only what the network reads is typed here. The registry stores and verifies the bytes it was
/// given, so members unknown to us survive.
package struct AgentCard: Sendable, Hashable, Codable {
    package static let extensionURI = "https://vanmieu.vn/a2a/ext/expert-card/v1"
    package static let chatBinding = "https://vanmieu.vn/bindings/openai-chat/v1"

    package var name: String
    package var description: String
    package var version: String
    package var provider: Provider
    package var supportedInterfaces: [Interface]
    package var capabilities: Capabilities
    package var defaultInputModes: [String]
    package var defaultOutputModes: [String]
    package var skills: [Skill]
    package var signatures: [CardSignature]?

    package init(
        name: String,
        description: String,
        version: String,
        provider: Provider,
        url: String,
        parameters: ExpertParameters,
        skills: [Skill]
    ) {
        self.name = name
        self.description = description
        self.version = version
        self.provider = provider
        supportedInterfaces = [
            Interface(url: url, protocolBinding: Self.chatBinding, protocolVersion: "1.0")
        ]
        capabilities = Capabilities(extensions: [
            Extension(uri: Self.extensionURI, required: true, params: parameters)
        ])
        defaultInputModes = ["text/plain"]
        defaultOutputModes = ["text/plain", "application/json"]
        self.skills = skills
        signatures = nil
    }

    /// The members of our extension, or nil where the card does not carry it.
    package var parameters: ExpertParameters? {
        capabilities.extensions.first { $0.uri == Self.extensionURI }?.params
    }

    package struct Provider: Sendable, Hashable, Codable {
        package var organization: String
        package var url: String

        package init(organization: String, url: String) {
            self.organization = organization
            self.url = url
        }
    }

    package struct Interface: Sendable, Hashable, Codable {
        package var url: String
        package var protocolBinding: String
        package var protocolVersion: String
    }

    package struct Capabilities: Sendable, Hashable, Codable {
        package var extensions: [Extension]
    }

    package struct Extension: Sendable, Hashable, Codable {
        package var uri: String
        package var required: Bool?
        /// Present on our extension; another's is kept in the stored bytes only.
        package var params: ExpertParameters?

        init(uri: String, required: Bool?, params: ExpertParameters?) {
            self.uri = uri
            self.required = required
            self.params = params
        }

        package init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: CodingKeys.self)
            uri = try container.decode(String.self, forKey: .uri)
            required = try container.decodeIfPresent(Bool.self, forKey: .required)
            params =
                uri == AgentCard.extensionURI
                ? try container.decode(ExpertParameters.self, forKey: .params) : nil
        }
    }

    package struct Skill: Sendable, Hashable, Codable {
        package var id: String
        package var name: String
        package var description: String
        package var tags: [String]
        package var examples: [String]?

        package init(
            id: String,
            name: String,
            description: String,
            tags: [String],
            examples: [String]?
        ) {
            self.id = id
            self.name = name
            self.description = description
            self.tags = tags
            self.examples = examples
        }
    }
}

/// One detached JWS over the card without its `signatures` (RFC 7515, RFC 8785).
package struct CardSignature: Sendable, Hashable, Codable {
    package var protected: String
    package var signature: String

    package init(protected: String, signature: String) {
        self.protected = protected
        self.signature = signature
    }
}

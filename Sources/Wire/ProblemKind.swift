extension Problem {
    /// Every way a request can fail; the raw value is the `code` on the wire.
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        case invalidJSON = "invalid_json"
        case missingField = "missing_field"
        case invalidValue = "invalid_value"
        case unsupportedParameter = "unsupported_parameter"
        case unsupportedContentType = "unsupported_content_type"
        case contextLengthExceeded = "context_length_exceeded"
        case invalidAPIKey = "invalid_api_key"
        case policyDenied = "policy_denied"
        case modelNotFound = "model_not_found"
        case notFound = "not_found"
        case methodNotAllowed = "method_not_allowed"
        case conflict = "conflict"
        case requestTimeout = "request_timeout"
        case requestTooLarge = "request_too_large"
        case registrationRefused = "registration_refused"
        case rateLimitExceeded = "rate_limit_exceeded"
        case internalError = "internal_error"
        case upstreamError = "upstream_error"
        case noExpertAvailable = "no_expert_available"
        case overloaded = "overloaded"
        case deadlineExceeded = "deadline_exceeded"
    }
}

extension Problem.Kind {
    package var status: Int {
        switch self {
        case .invalidJSON, .missingField, .invalidValue, .unsupportedParameter,
            .unsupportedContentType, .contextLengthExceeded:
            400
        case .invalidAPIKey: 401
        case .policyDenied: 403
        case .modelNotFound, .notFound: 404
        case .methodNotAllowed: 405
        case .conflict: 409
        case .requestTimeout: 408
        case .requestTooLarge: 413
        case .registrationRefused: 422
        case .rateLimitExceeded: 429
        case .internalError: 500
        case .upstreamError: 502
        case .noExpertAvailable, .overloaded: 503
        case .deadlineExceeded: 504
        }
    }

    /// OpenAI's coarse class.
    package var type: String {
        switch status {
        case 401: "authentication_error"
        case 403: "permission_error"
        case 429: "rate_limit_error"
        case 500...: "server_error"
        default: "invalid_request_error"
        }
    }

    /// Whether an OpenAI client should send the same request again.
    package var isRetriable: Bool {
        switch self {
        case .requestTimeout, .rateLimitExceeded, .upstreamError, .noExpertAvailable, .overloaded:
            true
        default: false
        }
    }

    var title: String {
        rawValue.split(separator: "_").joined(separator: " ")
    }

    var retryAfter: Int? {
        switch self {
        case .noExpertAvailable: 5
        case .overloaded, .rateLimitExceeded: 1
        default: nil
        }
    }

    /// What a citizen reads; nil where only a developer can meet the problem.
    var detail: String? {
        switch self {
        case .rateLimitExceeded:
            "Bạn hỏi hơi nhanh. Xin chờ một lát rồi hỏi lại."
        case .internalError: "Hệ thống gặp lỗi. Xin thử lại sau ít phút."
        case .upstreamError: "Các chuyên gia được hỏi đều gặp sự cố. Xin thử lại sau ít phút."
        case .noExpertAvailable:
            "Hiện chưa có chuyên gia nào sẵn sàng trả lời câu hỏi này. Xin thử lại sau."
        case .overloaded: "Hệ thống đang quá tải. Xin thử lại sau ít giây."
        case .deadlineExceeded: "Đã quá thời gian chờ mà chưa có câu trả lời. Xin thử lại."
        case .contextLengthExceeded: "Câu hỏi quá dài. Xin rút gọn rồi hỏi lại."
        case .invalidAPIKey: "Thiếu khóa truy cập, hoặc khóa không đúng."
        default: nil
        }
    }
}

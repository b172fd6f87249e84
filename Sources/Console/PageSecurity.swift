import HTTPTypes

/// What every page forbids the browser.
///
/// Experts' words are shown on these pages. Even if one of them were taken for markup, nothing
/// could run, load or send: scripts and styles come from our files only.
enum PageSecurity {
    static let headers: HTTPFields = {
        var headers: HTTPFields = [
            .contentSecurityPolicy: policy,
            .xContentTypeOptions: "nosniff",
        ]
        for (name, value) in others {
            guard let name = HTTPField.Name(name) else { continue }
            headers[name] = value
        }
        return headers
    }()

    private static let policy = [
        "default-src 'none'", "script-src 'self'", "style-src 'self'", "connect-src 'self'",
        "img-src 'self' data:", "base-uri 'none'", "form-action 'none'",
        "frame-ancestors 'none'",
    ].joined(separator: "; ")

    private static let others = [
        ("Referrer-Policy", "no-referrer"),
        ("X-Frame-Options", "DENY"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
        ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
    ]
}

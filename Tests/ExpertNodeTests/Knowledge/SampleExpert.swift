import ExpertNode

/// A small expert that the tests ask.
enum SampleExpert {
    static let manifest = """
        id: mau-thu/giao-thong
        version: 1.0.0
        name: Chuyên gia thử
        owner_name: Người thử
        description: Trả lời về giao thông để thử.
        domains: [law]
        languages: [vi]
        as_of: 2026-11-01
        contact: mailto:thu@example.vn
        disclaimer: Chỉ để thử.
        skills:
          - id: fines
            name: Phạt
            description: Mức phạt giao thông.
            tags: [giao-thong]
            examples: [Vượt đèn đỏ phạt bao nhiêu?, Không đội mũ bảo hiểm phạt bao nhiêu?]
        """

    static let lights = """
        ---
        title: Đèn tín hiệu giao thông
        topic: fines
        document: Nghị định 168/2024/NĐ-CP
        in_force: 2025-01-01
        as_of: 2026-11-01
        ---

        ## Xe máy vượt đèn đỏ bị phạt bao nhiêu tiền?
        source: Nghị định 168/2024/NĐ-CP, Điều 7 khoản 7

        Người đi xe máy vượt đèn đỏ bị phạt tiền từ 4.000.000 đồng đến 6.000.000 đồng. Người đi xe \
        máy vượt đèn đỏ còn bị trừ 4 điểm giấy phép lái xe.

        ## Ô tô vượt đèn đỏ bị phạt bao nhiêu tiền?
        source: Nghị định 168/2024/NĐ-CP, Điều 6 khoản 9

        Người lái ô tô vượt đèn đỏ bị phạt tiền từ 18.000.000 đồng đến 20.000.000 đồng.
        """

    static let licences = """
        ---
        title: Giấy phép lái xe
        topic: fines
        document: Luật Trật tự, an toàn giao thông đường bộ 2024
        in_force: 2025-01-01
        as_of: 2026-11-01
        url: https://example.vn/luat
        ---

        ## Đổi giấy phép lái xe cần những bước nào?
        source: Luật Trật tự, an toàn giao thông đường bộ 2024

        Người dân đổi giấy phép lái xe theo các bước sau:
        - Người dân điền đơn đề nghị đổi giấy phép lái xe.
        - Người dân nộp đơn và bằng lái cũ cho cơ quan công an.
        - Người dân nhận giấy phép lái xe mới theo giấy hẹn.

        ## Giấy phép lái xe có bao nhiêu điểm?
        source: Luật Trật tự, an toàn giao thông đường bộ 2024, Điều 58

        Mỗi giấy phép lái xe có 12 điểm. Người bị trừ hết điểm không được lái xe.
        """

    static func knowledge() throws -> Knowledge {
        try Knowledge(
            manifest: ExpertManifest(yaml: manifest),
            passages: DocumentParser(file: "documents/den.md").parse(lights)
                + DocumentParser(file: "documents/bang-lai.md").parse(licences)
        )
    }

    /// An expert some of whose passages differ only in the kind of question that they answer.
    static func passports() throws -> Knowledge {
        try Knowledge(
            manifest: ExpertManifest(yaml: manifest),
            passages: DocumentParser(file: "documents/ho-chieu.md").parse(passportDocument)
                + DocumentParser(file: "documents/den.md").parse(lights)
                + DocumentParser(file: "documents/bang-lai.md").parse(licences)
        )
    }

    private static let passportDocument = """
        ---
        title: Hộ chiếu phổ thông
        topic: fines
        document: Luật Xuất cảnh, nhập cảnh 2019
        in_force: 2020-07-01
        as_of: 2026-11-01
        ---

        ## Xin hộ chiếu ở đâu?
        source: Luật Xuất cảnh, nhập cảnh 2019

        Người dân xin hộ chiếu tại công an cấp tỉnh nơi thuận tiện. Người dân có thể nộp tờ khai \
        hộ chiếu trên Cổng Dịch vụ công.

        ## Xin hộ chiếu bao lâu thì có?
        source: Luật Xuất cảnh, nhập cảnh 2019

        Người dân làm hộ chiếu tại công an cấp tỉnh nhận kết quả sau 8 ngày làm việc.

        ## Xin hộ chiếu cần mang gì?
        source: Luật Xuất cảnh, nhập cảnh 2019

        Người dân xin hộ chiếu nộp tờ khai, ảnh chân dung và xuất trình thẻ căn cước.

        ## Lệ phí xin hộ chiếu là bao nhiêu?
        source: Luật Xuất cảnh, nhập cảnh 2019

        Người dân làm hộ chiếu nộp lệ phí 200.000 đồng cho mỗi lần cấp.
        """
}

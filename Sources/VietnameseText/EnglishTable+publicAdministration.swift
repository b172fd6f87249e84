extension EnglishTable {
    static let publicAdministration = """
        *passport: hộ chiếu
        *passport renewal | renew passport | renewing passport | extend passport: gia hạn hộ chiếu
        get passport | new passport | apply for passport | issue passport: làm hộ chiếu
        lost passport | lost my passport: mất hộ chiếu
        child passport | passport for child: hộ chiếu cho con nhỏ trẻ dưới 14 tuổi
        passport for my child: hộ chiếu cho con nhỏ trẻ dưới 14 tuổi
        visa | *work visa | tourist visa: thị thực
        *work permit: giấy phép lao động
        *residence card | *temporary residence card: thẻ tạm trú
        *immigration: xuất nhập cảnh
        *id card | *identity card | *citizen id | *national id | identification card: thẻ căn cước
        *citizen identity card | cccd: thẻ căn cước
        lost my id card | lost id card | lost my id: mất thẻ căn cước làm lại
        id card for child | child id card: trẻ em làm thẻ căn cước
        *chip card | *chip based id: thẻ căn cước gắn chip
        *birth certificate | *birth registration | register birth | birth register: giấy khai sinh
        register my baby birth | register newborn | birth: khai sinh
        *death certificate | *death registration | register death: khai tử
        *marriage certificate | *marriage registration | register marriage: đăng ký kết hôn
        marry foreigner | marrying a foreigner: kết hôn với người nước ngoài
        marriage with foreigner: kết hôn với người nước ngoài
        *single status certificate | *certificate of marital status: giấy xác nhận độc thân
        *marital status: giấy xác nhận độc thân
        single certificate | proof of single status: giấy xác nhận độc thân
        certificate of single status: giấy xác nhận độc thân
        *civil status: hộ tịch
        change name | change my name | *name change | rename: đổi tên
        date of birth | birth date | birthday: ngày sinh
        *adopt | *adoption | adopting: nhận con nuôi
        *guardian | *guardianship: giám hộ
        *permanent residence | *permanent residency | register residence: đăng ký thường trú
        *temporary residence | temporary residence registration: đăng ký tạm trú
        *temporary residency: đăng ký tạm trú
        *household registration | *household book | household registration book: hộ khẩu
        *residence confirmation | proof of residence | residence certificate: giấy xác nhận cư trú
        overnight guest | guest stay | stay overnight | *temporary stay: khai báo lưu trú khách
        address | current address: địa chỉ
        move house | moving house | moved to new place: chuyển nhà
        *criminal record | *police check | *police clearance: phiếu lý lịch tư pháp
        *judicial record: phiếu lý lịch tư pháp
        criminal record certificate | judicial record certificate: phiếu lý lịch tư pháp
        *notarize | *notarise | *notarization | *notary | *certify: chứng thực công chứng
        *certified: chứng thực công chứng
        *certified copy | certify copy | copy certification: sao y bản chính chứng thực
        *original copy | original: bản chính
        photocopy | copy: bản sao
        signature certification | certify signature | signature: chứng thực chữ ký
        *power of attorney | authorization letter | authorise | authorize: giấy ủy quyền
        *resume certification | curriculum vitae: sơ yếu lý lịch
        renew driver license | renew driving license | *renew my license: đổi bằng lái xe
        lost driver license | lost my driver license: mất bằng lái xe cấp lại
        *license plate | number plate: biển số xe
        *vehicle registration | register vehicle | register motorbike | register car: đăng ký xe
        register new motorbike | register new car: đăng ký xe mới
        *ownership transfer | transfer ownership | change owner: sang tên
        transfer ownership of motorbike | motorbike ownership transfer: sang tên xe
        vehicle transfer: sang tên xe
        transfer land title | transfer land | land transfer | transfer red book: sang tên sổ đỏ
        lost red book | lost land certificate | lost land title: mất sổ đỏ cấp lại
        *mortgage release | remove mortgage: xóa thế chấp
        *construction permit | *building permit | permit to build: xin giấy phép xây dựng xây nhà
        build house | building house | construct house: xây nhà
        *renovate | *renovation | repair house: sửa nhà
        *zoning | land planning | planning: quy hoạch
        *business registration | register business | business license: đăng ký kinh doanh
        register household business | household business registration: đăng ký hộ kinh doanh
        open shop: đăng ký hộ kinh doanh
        start company | set up company | open company | establish company: thành lập công ty
        *company registration | incorporate: thành lập công ty đăng ký doanh nghiệp
        register company: thành lập công ty đăng ký doanh nghiệp
        street vendor | street vending | food stall: bán hàng rong
        close business | suspend business | stop business: tạm ngừng kinh doanh
        *military service | *conscription | *enlist | military draft: nghĩa vụ quân sự
        called up | drafted: gọi nhập ngũ
        *postpone military service | defer military service | *deferment: tạm hoãn nhập ngũ
        vneid | electronic identification | e identification: vneid định danh điện tử
        *digital id: vneid định danh điện tử
        vneid level 2 | level 2: vneid mức 2
        *public service portal | *national public service portal: cổng dịch vụ công quốc gia
        e government: cổng dịch vụ công quốc gia
        *online public service | *public service: dịch vụ công trực tuyến
        log in | login: đăng nhập
        one stop shop | one stop office: bộ phận một cửa
        *administrative procedure: thủ tục hành chính
        *administrative decision: quyết định hành chính
        appointment slip | appointment paper: giấy hẹn
        late result | delayed result | past deadline | delayed: trễ hẹn
        result: kết quả
        missing paper | missing document | additional document: hồ sơ thiếu giấy tờ bổ sung
        *harassment by official | corrupt official | bribe | bribery: cán bộ nhũng nhiễu
        *civil servant | public servant: công chức
        *official | officer: cán bộ
        *ministry: bộ
        *customs: hải quan
        inspection | *inspector: thanh tra kiểm tra
        recruit | *recruitment: tuyển dụng
        people committee | *people's committee: ủy ban nhân dân
        commune office | ward office: ủy ban nhân dân xã
        local government | two level government: chính quyền địa phương hai cấp
        two tier government: chính quyền địa phương hai cấp
        *merger | merged | merge: sáp nhập
        unemployment application | file for unemployment: nộp hồ sơ thất nghiệp
        apply for unemployment: nộp hồ sơ thất nghiệp
        *social insurance book: sổ bảo hiểm xã hội
        social insurance agency | insurance office: cơ quan bảo hiểm xã hội
        tax office | tax department: cơ quan thuế
        *complaint letter: đơn khiếu nại
        lodge complaint | file complaint: gửi đơn khiếu nại
        *embassy | *consulate: đại sứ quán
        *fingerprint: vân tay
        *photo: ảnh
        stamp | seal: con dấu
        processing time | how many working day: thời hạn giải quyết bao nhiêu ngày
        permit | *licence | *license: giấy phép
        divorce paper | divorce application: đơn ly hôn
        """
}

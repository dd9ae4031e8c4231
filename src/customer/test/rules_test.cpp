#include <gtest/gtest.h>

#include <algorithm>

#include "base/mask.hpp"
#include "customer/domain/customer_rules.hpp"
#include "customer/domain/masking.hpp"

namespace bihuan::customer {
namespace {

TEST(Masking, ShowsTheLeastThatIsRecognised) {
    struct Sample {
        const char* kind;
        std::string value, masked;
    };
    for (const auto& row : {
             Sample{"name", "张三", "张*"},
             Sample{"name", "张三丰", "张**"},
             Sample{"name", "张", "张*"},
             Sample{"name", "欧阳锋", "欧阳*"},
             Sample{"name", "欧阳", "欧*"},
             Sample{"name", "诸葛孔明", "诸葛**"},
             Sample{"name", "𠮷田", "𠮷*"},
             Sample{"name", "𠮷田茂", "𠮷**"},
             Sample{"name", "中国电信股份有限公司杭州分公司", "中********"},
             Sample{"name", "John Smith", "J*** S***"},
             Sample{"name", "  Ann  Lee ", "A*** L***"},
             Sample{"name", "😀", "😀***"},
             Sample{"name", "", "***"},
             Sample{"mobile", "13800138000", "138****8000"},
             Sample{"mobile", "+8613800138000", "+86*******8000"},
             Sample{"phone", "88881234", "8*****34"},
             Sample{"phone", "12345", "1**45"},
             Sample{"phone", "123", "1**"},
             Sample{"email", "zhang.san@example.com", "z***@example.com"},
             Sample{"email", "三@例子.公司", "三***@例子.公司"},
             Sample{"wechat", "wx_zhang3", "wx******3"},
             Sample{"wechat", "abc", "a**"},
             Sample{"wechat", "a", "*"},
             Sample{"identity", "11010519491231002X", "110********002X"},
             Sample{"identity", "E1234567", "E12*4567"},
             Sample{"identity", "AB123", "A****"},
             Sample{"address", "文三路 90 号 2-301", "文三路****"},
             Sample{"address", "", ""},
         }) {
        const std::string kind = row.kind;
        const auto masked = kind == "name"       ? mask_name(row.value)
                            : kind == "identity" ? mask_identity(row.value)
                            : kind == "address"  ? mask_address(row.value)
                                                 : mask_contact(kind, row.value);
        EXPECT_EQ(masked, row.masked) << kind << " " << row.value;
    }
}

TEST(CustomerRules, AContactHasTheShapeOfItsKind) {
    struct Sample {
        const char* kind;
        const char* value;
        bool is_good;
    };
    for (const auto& row : {
             Sample{"mobile", "13800138000", true},
             Sample{"mobile", "+86 138-0013-8000", true},
             Sample{"phone", "(0571) 8888 1234", true},
             Sample{"phone", "10086", true},
             Sample{"phone", "1008", false},
             Sample{"mobile", "1380013800O", false},
             Sample{"mobile", "1234567890123456", false},
             Sample{"mobile", "", false},
             Sample{"mobile", "一三八", false},
             Sample{"mobile", "+-()", false},
             Sample{"email", "a@b.cn", true},
             Sample{"email", "三@例子.公司", true},
             Sample{"email", "a.b.cn", false},
             Sample{"email", "@b.cn", false},
             Sample{"email", "a@bcn", false},
             Sample{"email", "a b@c.cn", false},
             Sample{"email", "a@b.", false},
             Sample{"wechat", "x", true},
             Sample{"other", "", false},
         })
        EXPECT_EQ(is_contact(row.kind, row.value), row.is_good) << row.kind << " " << row.value;
}

TEST(CustomerRules, AnIdentityNumberHasItsCheckDigit) {
    for (const auto* good : {"11010519491231002X", "11010519491231002x", "440524188001010014", "E12345678",
                             "H-1234567", "91350100M000100Y43"})
        EXPECT_TRUE(is_identity_number(good)) << good;
    for (const auto* bad : {"110105194912310021", "440524188001010015", "1234", "", "E1234 678", "护照12345",
                            "1234567890123456789012345678901"})
        EXPECT_FALSE(is_identity_number(bad)) << bad;
}

TEST(CustomerRules, NumbersAreTheirDigits) {
    struct Sample {
        const char *typed, *digits;
    };
    for (const auto& row : {Sample{"138-0013 8000", "13800138000"}, Sample{"+86 13800138000", "13800138000"},
                            Sample{"008613800138000", "13800138000"}, Sample{"8613800138000", "13800138000"},
                            Sample{"86123456", "86123456"}, Sample{"无", ""}})
        EXPECT_EQ(digits_of(row.typed), row.digits) << row.typed;
}

TEST(CustomerRules, NamesAreAlikeByTheirPairs) {
    EXPECT_EQ(name_likeness("张三丰", "张三丰"), 1);
    EXPECT_EQ(name_likeness("John Smith", "JOHN SMITH"), 1);
    EXPECT_EQ(name_likeness("张三丰", "李四"), 0);
    EXPECT_EQ(name_likeness("张", "张三"), 0);
    EXPECT_DOUBLE_EQ(name_likeness("张三丰", "张三风"), 0.5);
    EXPECT_GT(name_likeness("Jonathan Smith", "Jonathon Smith"), 0.8);
}

Customer with(std::string name, std::string number, std::string service = {}, std::string identity = {}) {
    Customer out;
    out.name = std::move(name);
    out.city = "杭州";
    out.identity_number = std::move(identity);
    if (!number.empty()) out.contact_points.push_back({.kind = "mobile", .value = std::move(number)});
    if (!service.empty()) out.services.push_back({.kind = "broadband", .number = std::move(service)});
    return out;
}

TEST(CustomerRules, DuplicatesAreScoredWithReasons) {
    struct Sample {
        const char* why;
        Customer wanted, other;
        double score;
        std::vector<std::string> reasons;
    };
    using Reasons = std::vector<std::string>;
    auto elsewhere = with("张三丰", "");
    elsewhere.city = "上海";
    for (const auto& row : {
             Sample{"nothing shared", with("张三丰", "13800138000"), with("李四", "13900139000"), 0, {}},
             Sample{"an identity", with("张三丰", "", "", "e123456"), with("李四", "", "", "E123456"), 1,
                    Reasons{"same_identity_number"}},
             Sample{"a number, written otherwise", with("李四", "+86 138-0013-8000"),
                    with("张三丰", "13800138000"), 0.8, Reasons{"same_contact"}},
             Sample{"a number and the name", with("张三丰", "13800138000"), with("张三丰", "13800138000"),
                    0.95, Reasons{"same_contact", "same_name"}},
             Sample{"a service", with("李四", "", "kd-9"), with("王五", "", "KD-9"), 0.8,
                    Reasons{"same_service"}},
             Sample{"a name in one city", with("张三丰", ""), with("张三丰", ""), 0.5, Reasons{"same_name"}},
             Sample{"a name in two cities", with("张三丰", ""), elsewhere, 0.4, Reasons{"same_name"}},
             Sample{"a similar name", with("Jonathan Smith", ""), with("Jonathon Smith", ""), 0.3,
                    Reasons{"similar_name"}},
         }) {
        const auto done = compare(row.wanted, row.other);
        EXPECT_DOUBLE_EQ(done.score, row.score) << row.why;
        EXPECT_EQ(done.reasons, row.reasons) << row.why;
    }
}

TEST(CustomerRules, WhatIsTypedMeetsWhatIsKept) {
    auto record = with("欧阳娜娜 Nana Ouyang", "13800138000", "KD-0571 88", "11010519491231002X");
    record.contact_points.push_back({.kind = "email", .value = "Nana@Example.com"});
    const auto kept = lookup_keys(record);
    EXPECT_TRUE(std::ranges::is_sorted(kept));
    // number_any and number_four are the store's to widen: see search_test.
    for (const auto* typed : {"欧", "欧阳", "阳娜娜", "nana", "OUY", "娜娜 nana", "NANA@example.COM",
                              "11010519491231002x", "kd-0571", "KD-0571 88"})
        for (const auto& key : query_keys(typed))
            EXPECT_TRUE(std::ranges::binary_search(kept, key)) << typed << " " << key.purpose << key.text;
    for (const auto* typed : {"", "  ", "138", "-", "!?"}) EXPECT_TRUE(query_keys(typed).empty()) << typed;
    EXPECT_LE(query_keys("一二三四五六七八九十一二三四五六七八九十").size(), 8U);
}

}  // namespace
}  // namespace bihuan::customer

#include "customer/test/desk.hpp"

namespace bihuan::customer {
namespace {

class Search : public Desk {};

TEST_F(Search, FindsByWhatPeopleType) {
    auto input =
        person("欧阳娜娜", {mobile("+86 138-0013-8000"), {.kind = "email", .value = "Nana@Example.com"}});
    input.services = {{.kind = "broadband", .number = "KD0571888", .plan = "千兆"},
                      {.kind = "fixed_line", .number = "0571-88881234"}};
    input.identity_number = "11010519491231002X";
    const auto made = *add(input);
    add(person("John Smith", {mobile("13900139999")}));
    struct Sample {
        const char* typed;
        bool is_found;
    };
    for (const auto& row : {
             Sample{"欧阳娜娜", true},
             Sample{"欧", true},
             Sample{"欧阳", true},
             Sample{"娜娜", true},
             Sample{" 阳娜 ", true},
             Sample{"娜", false},
             Sample{"欧阳锋", false},
             Sample{"13800138000", true},
             Sample{"138 0013 8000", true},
             Sample{"+8613800138000", true},
             Sample{"1380", true},
             Sample{"1380013", true},
             Sample{"8000", true},
             Sample{"138", false},
             Sample{"0013", false},
             Sample{"13800138001", false},
             Sample{"nana@example.com", true},
             Sample{"NANA@EXAMPLE.COM", true},
             Sample{"nana@", false},
             Sample{"057188881234", true},
             Sample{"0571-8888", true},
             Sample{"KD0571888", true},
             Sample{"kd0571", true},
             Sample{"0571888", true},
             Sample{"KD9", false},
             Sample{"11010519491231002x", true},
             Sample{"'; drop table customer; --", false},
             Sample{"%", false},
             Sample{"_", false},
         })
        EXPECT_EQ(found(row.typed), row.is_found ? std::vector{made.customer_id} : std::vector<CustomerId>{})
            << row.typed;
    EXPECT_EQ(found(made.code), std::vector{made.customer_id});
    EXPECT_EQ(found("jo").size(), 1U);
    EXPECT_EQ(found("SMITH john").size(), 1U);
    EXPECT_EQ(found("").size(), 2U);
    const auto brief = search("1380").items.at(0);
    EXPECT_EQ(brief.name_masked, "欧阳**");
    EXPECT_EQ(brief.primary_masked, "+86********8000");

    const auto by_contact = [&](const char* value) {
        return read([&](Unit& unit) { return customer_by_contact(unit, cipher_, value); });
    };
    EXPECT_EQ(by_contact("138 0013 8000"), made.customer_id);
    EXPECT_EQ(by_contact("nana@EXAMPLE.com"), made.customer_id);
    EXPECT_EQ(by_contact("13100000000"), std::nullopt);
    add(person("欧阳父", {mobile("13800138000")}), true);
    EXPECT_EQ(by_contact("13800138000"), std::nullopt) << "two answer to it";
}

TEST_F(Search, PagesAndFiltersBySegment) {
    for (int i = 0; i < 7; ++i) {
        auto input = person("张伟");
        input.segment = i < 3 ? "vip" : "new";
        add(input);
    }
    for (const char* query : {"张伟", ""}) {
        std::vector<CustomerId> all;
        CustomerId after;
        int pages = 0;
        do {
            const auto list = search(query, "", after, 3);
            for (const auto& one : list.items) all.push_back(one.customer_id);
            after = list.next;
            ++pages;
        } while (after);
        EXPECT_EQ(pages, 3);
        EXPECT_EQ(all.size(), 7U);
        EXPECT_TRUE(std::ranges::is_sorted(all, std::ranges::greater{})) << "the newest first, each once";
        EXPECT_EQ(search(query, "vip").items.size(), 3U);
    }
    EXPECT_FALSE(search("张伟", "", {}, 7).next);
}

TEST_F(Search, LikelyDuplicatesAreRefusedUnlessAccepted) {
    auto first = person("张三丰", {mobile("13800138000")});
    first.identity_number = "11010519491231002X";
    const auto made = *add(first);
    struct Sample {
        const char* why;
        CustomerInput wanted;
        const char* code;
    };
    const auto identified = [](const char* name, const char* number) {
        auto out = person(name);
        out.identity_number = number;
        return out;
    };
    for (const auto& row : {
             Sample{"the number, written otherwise", person("李四", {mobile("+86 138 0013 8000")}),
                    "customer.possible_duplicate"},
             Sample{"the identity in small letters", identified("李四", "11010519491231002x"),
                    "customer.possible_duplicate"},
             Sample{"the name alone", person("张三丰"), ""},
             Sample{"another number", person("张三丰", {mobile("13900139000")}), ""},
         }) {
        const auto done = add(row.wanted);
        EXPECT_EQ(code_of(done), row.code) << row.why;
        if (!done) {
            EXPECT_EQ(done.error().detail, made.code + " 张**") << "names it, masked";
        }
    }
    EXPECT_EQ(code_of(add(first, true)), "");
}

TEST_F(Search, LikelyDuplicatesAreShownBestFirst) {
    const auto both = *add(person("张三丰", {mobile("13800138000")}));
    const auto name = *add(person("张三丰"));
    const auto number = *add(person("李四", {mobile("13800138000")}), true);
    const auto chat = *add(person("王五", {{.kind = "wechat", .value = "wx_W5"}}));
    const auto list = duplicates({.name = "张三丰", .contact_values = {"138-0013-8000", "WX_w5"}});
    ASSERT_EQ(list.size(), 4U);
    EXPECT_EQ(list[0].customer.customer_id, both.customer_id);
    EXPECT_DOUBLE_EQ(list[0].score, 0.95);
    EXPECT_EQ(list[0].reasons, (std::vector<std::string>{"same_contact", "same_name"}));
    EXPECT_EQ(list[3].customer.customer_id, name.customer_id);
    EXPECT_DOUBLE_EQ(list[3].score, 0.4);
    const auto has = [&](const Customer& c) {
        return std::ranges::any_of(
            list, [&](const auto& one) { return one.customer.customer_id == c.customer_id; });
    };
    EXPECT_TRUE(has(number) && has(chat));
    EXPECT_EQ(duplicates({.except_id = both.customer_id}).size(), 2U) << "of a record, without itself";
    EXPECT_TRUE(duplicates({}).empty());
    EXPECT_TRUE(duplicates({.name = "无人", .contact_values = {"?"}}).empty());
}

TEST_F(Search, ACommonNameDoesNotHideTheOneWithTheNumber) {
    const auto made = *add(person("张伟", {mobile("13800138000")}));
    for (int i = 0; i < 25; ++i) add(person("张伟"));
    EXPECT_EQ(code_of(add(person("张伟", {mobile("13800138000")}))), "customer.possible_duplicate");
    const auto list = duplicates({.name = "张伟", .contact_values = {"13800138000"}});
    ASSERT_EQ(list.size(), 10U) << "ten at most";
    EXPECT_EQ(list[0].customer.customer_id, made.customer_id);
}

}  // namespace
}  // namespace bihuan::customer

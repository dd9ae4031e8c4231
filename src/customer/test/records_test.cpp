#include "customer/test/desk.hpp"

namespace bihuan::customer {
namespace {

using namespace std::chrono_literals;

class Records : public Desk {
  protected:
    static CustomerInput full() {
        auto input = person("张三丰", {mobile("13800138000"), {.kind = "email", .value = "z3@example.com"}});
        input.segment = "vip";
        input.identity_number = "11010519491231002X";
        input.notes = "喜欢下午来电\n住三楼";
        input.services = {{.kind = "broadband", .number = "KD0571888", .plan = "千兆"}};
        input.address = AddressInput{"浙江", "杭州", "西湖", "文三路 90 号"};
        return input;
    }
};

TEST_F(Records, ComeBackAsTheyWentIn) {
    const auto made = add(full());
    const auto found = *get(made->customer_id);
    EXPECT_EQ(found.name, "张三丰");
    EXPECT_EQ(found.name_masked, "张**");
    EXPECT_TRUE(found.code.starts_with('C'));
    EXPECT_EQ(found.segment, "vip");
    EXPECT_EQ(found.identity_number, "11010519491231002X");
    EXPECT_EQ(found.notes, "喜欢下午来电\n住三楼");
    EXPECT_EQ(found.address_detail, "文三路 90 号");
    EXPECT_EQ(found.address_masked, "文三路****");
    EXPECT_EQ(found.organization_id, home_) << "of whoever took it in";
    EXPECT_EQ(found.created_at, clock_.now());
    EXPECT_EQ(found.updated_by, "李雷");
    EXPECT_EQ(found.version, 1);
    ASSERT_EQ(found.contact_points.size(), 2U);
    EXPECT_TRUE(found.contact_points[0].is_primary) << "the first, when none is said";
    EXPECT_FALSE(found.contact_points[1].is_primary);
    EXPECT_EQ(found.contact_points[0].masked, "138****8000");
    EXPECT_EQ(found.services.at(0).masked, "KD0**1888");
    EXPECT_EQ(search("").items.at(0).primary_masked, "138****8000");
    EXPECT_EQ(code_of(get(CustomerId{9})), "customer.unknown");
}

TEST_F(Records, NothingPersonalLiesInTheTablesInClear) {
    const auto made = *add(full());
    write([&](Unit& unit) {
        return reveal_customer_value(unit, cipher_, made.customer_id, "name", 0, "客户要求核对");
    });
    change(made.customer_id, 1, {.name = "张无忌"});
    const auto all = raw("customer", {"code", "name_sealed", "name_masked", "identity_sealed",
                                      "identity_masked", "province", "city", "district", "address_sealed",
                                      "address_masked", "notes_sealed", "primary_masked", "updated_by"}) +
                     raw("contact_point", {"value_sealed", "value_masked", "label"}) +
                     raw("held_service", {"number_sealed", "number_masked", "plan"}) +
                     raw("customer_lookup", {"token"}) +
                     raw("customer_event", {"kind", "actor_name", "summary", "fields"}) +
                     raw("audit_entry", {"action", "subject_label", "before_json", "after_json"});
    for (const auto* clear : {"张三", "无忌", "13800138000", "138001", "z3@", "1101051949", "1949",
                              "KD0571888", "kd0571888", "90 号", "下午", "三楼"})
        EXPECT_EQ(all.find(clear), std::string::npos) << clear;
    EXPECT_NE(all.find("name_sealed=v1:"), std::string::npos);
    EXPECT_NE(all.find("value_masked=138****8000"), std::string::npos)
        << raw("contact_point", {"value_masked"});
    EXPECT_NE(all.find("客户要求核对"), std::string::npos);
}

TEST_F(Records, ASealedValueDoesNotOpenInAnotherRow) {
    const auto one = *add(person("张三丰")), other = *add(person("李四"));
    write([&](Unit& unit) -> Done {
        unit.run(
            Sql{"test.swap",
                "update customer set name_sealed = (select name_sealed from customer where customer_id = "
                ":other) where customer_id = :one"},
            {{"one", one.customer_id}, {"other", other.customer_id}});
        return {};
    });
    EXPECT_THROW((void)get(one.customer_id), std::runtime_error);
}

TEST_F(Records, ChangeByVersion) {
    const auto made = *add(full());
    clock_.advance(1min);
    CustomerInput wanted;
    wanted.segment = "ordinary";
    const auto saved = change(made.customer_id, 1, wanted);
    EXPECT_EQ(saved->version, 2);
    const auto found = *get(made.customer_id);
    EXPECT_EQ(found.segment, "ordinary");
    EXPECT_EQ(found.name, "张三丰") << "what is not sent stays";
    EXPECT_EQ(found.contact_points.size(), 2U);
    EXPECT_EQ(found.updated_at, clock_.now());
    EXPECT_EQ(found.version, 2);
    const auto late = change(made.customer_id, 1, wanted);
    EXPECT_EQ(code_of(late), "customer.version_conflict");
    EXPECT_EQ(late.error().detail, "李雷, 2026-03-02T01:01:00.000Z") << "who was faster, and when";
    EXPECT_EQ(code_of(change(CustomerId{9}, 1, wanted)), "customer.unknown");

    CustomerInput emptied;
    emptied.identity_number = "";
    emptied.contact_points.emplace();
    change(made.customer_id, 2, emptied);
    EXPECT_EQ(get(made.customer_id)->identity_number, "");
    EXPECT_TRUE(found.name == "张三丰" && get(made.customer_id)->contact_points.empty());
    EXPECT_TRUE(Desk::found("13800138000").empty()) << "what is gone finds nothing";
}

TEST_F(Records, KeepAContactWhoseValueIsNotSent) {
    const auto made = *add(full());
    const auto id = made.contact_points[0].contact_point_id;
    CustomerInput wanted;
    wanted.contact_points = {{.kind = "wechat", .value = "wx_zhang3", .is_primary = true},
                             {.contact_point_id = id, .kind = "mobile", .label = "家人"}};
    wanted.services = {{.held_service_id = made.services[0].held_service_id, .kind = "broadband"}};
    const auto saved = *change(made.customer_id, 1, wanted);
    const auto found = *get(made.customer_id);
    EXPECT_EQ(found.contact_points.at(1).contact_point_id, id);
    EXPECT_EQ(found.contact_points.at(1).value, "13800138000");
    EXPECT_EQ(found.contact_points.at(1).label, "家人");
    EXPECT_TRUE(found.contact_points.at(0).is_primary);
    EXPECT_EQ(found.services.at(0).number, "KD0571888");
    const auto services = read([&](Unit& unit) { return held_services(unit, made.customer_id); });
    EXPECT_EQ(services.at(0).masked_number, "KD0**1888");
    const auto one = read([&](Unit& unit) { return held_service(unit, made.services[0].held_service_id); });
    EXPECT_EQ(one->customer_id, made.customer_id);
}

TEST_F(Records, RefuseBadValuesByField) {
    const auto made = *add(full());
    const auto known = made.contact_points[0].contact_point_id;
    struct Sample {
        const char* why;
        CustomerInput wanted;
        const char* code;
    };
    const auto contacts = [](std::vector<ContactInput> list) {
        CustomerInput out;
        out.contact_points = std::move(list);
        return out;
    };
    for (const auto& row : {
             Sample{"a bad mobile", contacts({mobile("13800138000"), mobile("1380")}),
                    "contact_points.1.value customer.contact_shape"},
             Sample{"a bad mail", contacts({{.kind = "email", .value = "nobody"}}),
                    "contact_points.0.value customer.contact_shape"},
             Sample{"somebody else's item",
                    contacts({{.contact_point_id = ContactPointId{9}, .kind = "mobile"}}),
                    "contact_points.0.contact_point_id customer.item_unknown"},
             Sample{"one item twice",
                    contacts({{.contact_point_id = known, .kind = "mobile"},
                              {.contact_point_id = known, .kind = "mobile"}}),
                    "contact_points.1.contact_point_id customer.item_unknown"},
             Sample{"a wrong check digit",
                    {.identity_number = "110105194912310021"},
                    "identity_number customer.identity_shape"},
             Sample{"a service not there",
                    {.services = {{{.held_service_id = HeldServiceId{9}, .kind = "tv"}}}},
                    "services.0.held_service_id customer.item_unknown"},
             Sample{"a unit not there", {.organization_id = 9}, "organization_id customer.item_unknown"},
             Sample{"no unit", {.organization_id = 0}, ""},
         })
        EXPECT_EQ(code_of(change(made.customer_id, 1, row.wanted)), row.code) << row.why;
    EXPECT_EQ(code_of(add(person("x", {mobile("1")}))), "contact_points.0.value customer.contact_shape");
    EXPECT_EQ(search("").items.size(), 1U) << "a refused one leaves nothing";
}

TEST_F(Records, RareCharactersAndEmojiSurvive) {
    for (const auto* name :
         {"𠮷田茂", "😀小明", "👩‍👩‍👧 一家", "买买提·艾力", "𪚥", "O'Brien \"Bob\" \\"}) {
        const auto made = add(person(name), true);
        EXPECT_EQ(get(made->customer_id)->name, name);
        EXPECT_EQ(found(name), std::vector{made->customer_id}) << name;
    }
    EXPECT_EQ(found("𠮷").size(), 1U);
    EXPECT_EQ(found("𠮷田").size(), 1U);
    EXPECT_EQ(found("小明").size(), 1U);
}

}  // namespace
}  // namespace bihuan::customer

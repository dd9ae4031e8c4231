#include "customer/test/desk.hpp"

namespace bihuan::customer {
namespace {

using namespace std::chrono_literals;

class Merge : public Desk {
  protected:
    CustomerWords words(CustomerId id) {
        return read([&](Unit& unit) { return customer_words(unit, std::vector{id}).at(id); });
    }
    std::vector<CustomerId> merged(CustomerId id) {
        return read([&](Unit& unit) { return merged_ids(unit, id); });
    }
    Result<std::string> reveal(CustomerId id, const std::string& field, std::int64_t item = 0) {
        return write([&](Unit& unit) {
            return reveal_customer_value(unit, cipher_, id, field, item, "客户来电核对");
        });
    }
};

TEST_F(Merge, TheSurvivorHasItAll) {
    auto one = person("张三丰", {mobile("13800138000")});
    auto two = person("张三疯", {mobile("13800138000"), mobile("13900139000")});
    two.identity_number = "11010519491231002X";
    two.address = AddressInput{"浙江", "杭州", "西湖", "文三路 90 号"};
    two.services = std::vector{ServiceInput{.kind = "broadband", .number = "KD0571888"}};
    const auto into = *add(one), from = *add(two, true);
    std::vector<std::string> topics;
    store_->on_event(
        [&](const Event& event) { topics.push_back(event.topic + " " + std::to_string(event.subject_id)); });
    EXPECT_EQ(merge(into, from)->version, 2);
    const auto survivor = *get(into.customer_id);
    EXPECT_EQ(survivor.name, "张三丰");
    ASSERT_EQ(survivor.contact_points.size(), 2U) << "the shared number once";
    EXPECT_TRUE(survivor.contact_points[0].is_primary);
    EXPECT_FALSE(survivor.contact_points[1].is_primary);
    EXPECT_EQ(survivor.contact_points[1].value, "13900139000");
    EXPECT_EQ(survivor.services.at(0).number, "KD0571888");
    EXPECT_EQ(survivor.identity_number, "11010519491231002X");
    EXPECT_EQ(survivor.city + survivor.address_detail, "杭州文三路 90 号");
    const auto ended = *get(from.customer_id);
    EXPECT_EQ(ended.merged_into_id, into.customer_id);
    EXPECT_EQ(ended.contact_points.size(), 2U) << "its own rows stay as they were";

    for (const char* typed : {"13900139000", "13800138000", "KD0571888", "张三丰"})
        EXPECT_EQ(found(typed), std::vector{into.customer_id}) << typed;
    EXPECT_EQ(search("").items.size(), 1U);
    EXPECT_TRUE(duplicates({.contact_values = {"13900139000"}, .except_id = into.customer_id}).empty());
    store_->stop();
    const auto told = [&](const std::string& topic, CustomerId id) {
        return std::ranges::count(topics, topic + " " + id.text());
    };
    EXPECT_EQ(told("customer.changed", into.customer_id), 1);
    EXPECT_EQ(told("customer.changed", from.customer_id), 1);
    EXPECT_EQ(told("customer.merged", from.customer_id), 1);
}

TEST_F(Merge, AnAddressComesWholeOrNotAtAll) {
    struct Sample {
        const char* why;
        AddressInput into, from;
        std::string address;
    };
    const AddressInput shanghai{"上海", "上海", "徐汇", "漕溪路 1 号"};
    for (const auto& row : {
             Sample{"none before", {}, shanghai, "上海上海徐汇漕溪路 1 号"},
             Sample{"the same city", {"上海", "上海", "", ""}, shanghai, "上海上海徐汇漕溪路 1 号"},
             Sample{"another city", {"浙江", "杭州", "西湖", ""}, shanghai, "浙江杭州西湖"},
             Sample{"its own", {"浙江", "杭州", "西湖", "文三路"}, shanghai, "浙江杭州西湖文三路"},
         }) {
        auto one = person("甲"), two = person("乙");
        one.address = row.into;
        two.address = row.from;
        const auto c = *merge(*add(one), *add(two));
        EXPECT_EQ(c.province + c.city + c.district + c.address_detail, row.address) << row.why;
    }
}

TEST_F(Merge, MergedRecordsAnswerWithTheSurvivorsWords) {
    const auto a = *add(person("甲一")), b = *add(person("乙二")), c = *add(person("丙三"));
    const auto b_with_c = *merge(b, c);
    EXPECT_EQ(words(c.customer_id).customer_id, b.customer_id);
    merge(a, b_with_c);
    for (const auto id : {a.customer_id, b.customer_id, c.customer_id}) {
        EXPECT_EQ(words(id).customer_id, a.customer_id) << "chains are flattened";
        EXPECT_EQ(words(id).masked_name, "甲*");
        EXPECT_EQ(words(id).organization_id, home_);
    }
    auto all = merged(a.customer_id);
    std::ranges::sort(all);
    EXPECT_EQ(all, (std::vector{a.customer_id, b.customer_id, c.customer_id}));
    EXPECT_EQ(merged(c.customer_id), std::vector{c.customer_id});
    const auto none = read([](Unit& unit) { return customer_words(unit, {}).size(); });
    EXPECT_EQ(none, 0U);
}

TEST_F(Merge, Refuses) {
    const auto a = *add(person("甲")), b = *add(person("乙")), c = *add(person("丙"));
    EXPECT_EQ(code_of(merge(a, a)), "from_customer_id customer.merge_self");
    Customer missing;
    missing.customer_id = CustomerId{9};
    EXPECT_EQ(code_of(merge(a, missing)), "customer.unknown");
    EXPECT_EQ(code_of(merge(missing, a)), "customer.unknown");
    EXPECT_EQ(code_of(merge(a, b)), "");
    EXPECT_EQ(code_of(merge(a, c)), "customer.version_conflict") << "a is at version 2 now";
    EXPECT_EQ(code_of(merge(*get(a.customer_id), *get(b.customer_id))), "customer.already_merged");
    EXPECT_EQ(code_of(merge(*get(b.customer_id), c)), "customer.already_merged");
    EXPECT_EQ(code_of(change(b.customer_id, 2, {.segment = "vip"})), "customer.already_merged");
    EXPECT_EQ(get(c.customer_id)->merged_into_id, CustomerId{});
}

TEST_F(Merge, HistoryHoldsBothAndIsPaged) {
    const auto a = *add(person("甲"));
    clock_.advance(1min);
    const auto b = *add(person("乙"));
    clock_.advance(1min);
    merge(a, b);
    for (std::int64_t version = 2; version < 5; ++version) {
        clock_.advance(1min);
        change(a.customer_id, version,
               {.segment = version % 2 ? "vip" : "new", .notes = "第" + std::to_string(version)});
    }
    std::vector<CustomerEvent> all;
    CustomerEventId after;
    do {
        auto list = history(a.customer_id, after, 2);
        EXPECT_LE(list.items.size(), 2U);
        all.insert(all.end(), list.items.begin(), list.items.end());
        after = list.next;
    } while (after);
    std::vector<std::string> kinds;
    for (const auto& one : all) kinds.push_back(one.kind);
    EXPECT_EQ(kinds, (std::vector<std::string>{"changed", "changed", "changed", "merged", "merged", "created",
                                               "created"}));
    EXPECT_EQ(all.front().at, clock_.now());
    EXPECT_EQ(all.front().fields, (std::vector<std::string>{"segment", "notes"}));
    EXPECT_EQ(all.front().actor_name, "李雷");
    EXPECT_EQ(all[4].summary, b.code + ": 同一人");
    EXPECT_EQ(history(b.customer_id).items.size(), 2U) << "the ended record's own";
    const auto unknown =
        read([&](Unit& unit) { return list_customer_events(unit, cipher_, CustomerId{9}, {}, 10); });
    EXPECT_EQ(code_of(unknown), "customer.unknown");
}

TEST_F(Merge, RevealAnswersAndIsLoggedWithoutTheValue) {
    auto input = person("张三丰", {mobile("13800138000")});
    input.identity_number = "11010519491231002X";
    input.services = std::vector{ServiceInput{.kind = "tv", .number = "TV-778899"}};
    input.notes = "家住五楼";
    const auto made = *add(input);
    const auto id = made.customer_id;
    EXPECT_EQ(*reveal(id, "name"), "张三丰");
    EXPECT_EQ(*reveal(id, "identity_number"), "11010519491231002X");
    EXPECT_EQ(*reveal(id, "contact_point", made.contact_points[0].contact_point_id.number), "13800138000");
    EXPECT_EQ(*reveal(id, "service", made.services[0].held_service_id.number), "TV-778899");
    EXPECT_EQ(*reveal(id, "notes"), "家住五楼");
    EXPECT_EQ(code_of(reveal(id, "contact_point", 9)), "item_id customer.item_unknown");
    EXPECT_EQ(code_of(reveal(id, "service")), "item_id customer.item_unknown");
    EXPECT_EQ(code_of(reveal(CustomerId{9}, "name")), "customer.unknown");
    const auto events = history(id).items;
    ASSERT_EQ(events.size(), 6U) << "a refused one is not a reveal";
    EXPECT_EQ(events[0].kind, "revealed");
    EXPECT_EQ(events[0].fields, std::vector<std::string>{"notes"});
    EXPECT_EQ(events[0].summary, "客户来电核对");
    const auto log =
        raw("audit_entry", {"action", "actor_name", "remote", "subject_label", "before_json", "after_json"});
    for (const char* word : {"customer.revealed", "李雷", "10.0.0.9"})
        EXPECT_NE(log.find(word), std::string::npos) << word;
    for (const char* value : {"张三", "13800138000", "1101051949", "778899", "五楼"})
        EXPECT_EQ(log.find(value), std::string::npos) << value;
    EXPECT_EQ(get(id)->version, 1);
}

TEST_F(Merge, ImportsKeepTheirDateAndAreNotRefused) {
    add(person("张三丰", {mobile("13800138000")}));
    const auto since = clock_.now() - 24h * 365;
    const auto import = [&](NewCustomerRecord record) {
        return write([&](Unit& unit) { return add_customer(unit, cipher_, record); });
    };
    const auto id = import({.name = "张三丰",
                            .contact_points = {{"mobile", "13800138000"}},
                            .services = {{"broadband", "KD1", "千兆"}},
                            .city = "杭州",
                            .organization_id = home_,
                            .since = since});
    EXPECT_EQ(get(*id)->created_at, since);
    EXPECT_EQ(get(*id)->services.at(0).plan, "千兆");
    EXPECT_EQ(history(*id).items.at(0).kind, "imported");
    EXPECT_EQ(code_of(import({.name = "x", .contact_points = {{"email", "x"}}})),
              "contact_points.0.value customer.contact_shape");
}

}  // namespace
}  // namespace bihuan::customer

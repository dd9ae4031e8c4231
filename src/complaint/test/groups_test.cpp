// 1.5.3: repeats and groups by the standard's numbers: five customers of one city about one matter within 24
// hours.
#include "complaint/test/desk.hpp"

namespace bihuan::complaint {
namespace {

using ticket::Action;

class Groups : public ComplaintDesk {
  protected:
    std::int64_t grouped() {
        BoardFilter filter;
        filter.flag = "group";
        return std::ssize(
            store_->read(system(), [&](Unit& unit) { return list_complaints(unit, filter, 50); })->items);
    }
};

TEST_P(Groups, RepeatsWithinThirtyDays) {
    struct Sample {
        const char* why;
        std::chrono::minutes later;
        int customer;
        const char* category;
        bool is_repeat;
    };
    for (const Sample& row : {
             Sample{"the next day", 24h, 0, "complaint.billing", true},
             Sample{"a moment before thirty days", 30 * 24h - 1min, 1, "complaint.billing", true},
             Sample{"thirty days and more", 30 * 24h + 1min, 2, "complaint.billing", false},
             Sample{"a finer category of the same matter", 1h, 3, "complaint.billing.refund", true},
             Sample{"another matter", 1h, 4, "complaint.service", false},
         }) {
        const int customer = row.customer;
        const auto first = open(customer);
        EXPECT_FALSE(has_flag(ticket_of(first).grade_flags, "repeat")) << row.why;
        clock_.advance(row.later);
        const auto second = open(customer, row.category);
        EXPECT_EQ(has_flag(ticket_of(second).grade_flags, "repeat"), row.is_repeat) << row.why;
        EXPECT_EQ(ticket_of(second).grade, row.is_repeat ? "major" : "general") << row.why;
        clock_.advance(40 * 24h);  // no sample meets another
    }
    const auto nobody = open(-1);
    EXPECT_FALSE(has_flag(ticket_of(nobody).grade_flags, "repeat"));
    EXPECT_FALSE(has_flag(ticket_of(open(-1)).grade_flags, "repeat"))
        << "nobody is not the same customer twice";
}

TEST_P(Groups, TheFifthMakesAGroup) {
    std::vector<TicketId> all;
    for (int i = 0; i < 4; ++i) all.push_back(open(i));
    EXPECT_EQ(grouped(), 0);
    all.push_back(open(4, "complaint.billing.refund"));
    EXPECT_EQ(grouped(), 5);
    for (const auto id : all) {
        EXPECT_EQ(ticket_of(id).grade, "critical");
        EXPECT_EQ(row(id).parent_id, all[0]) << "the oldest is the parent";
    }
    const auto links = *store_->read(system(), [&](Unit& unit) -> Result<std::vector<TicketId>> {
        return ticket::linked(unit, all[0], "child");
    });
    EXPECT_EQ(links.size(), 4u);
    all.push_back(open(5));
    EXPECT_EQ(row(all[5]).parent_id, all[0]) << "further ones join";
    EXPECT_EQ(view(lead_, all[0]).member_count, 6);
    EXPECT_FALSE(row(open(6, "complaint.service")).parent_id) << "another matter";
    EXPECT_FALSE(row(open(7)).parent_id) << "another city";
}

TEST_P(Groups, TheWindowsEdges) {
    struct Sample {
        const char* why;
        std::chrono::milliseconds age;  // of the first four when the fifth comes; a step takes 5 ms
        bool is_group;
    };
    for (const Sample& sample : {
             Sample{"a minute within", 24h - 1min, true},
             Sample{"a minute beyond", 24h + 1min, false},
         }) {
        std::vector<TicketId> all;
        for (int i = 0; i < 4; ++i) all.push_back(open(i, "complaint.network"));
        clock_.advance(sample.age);
        const auto last = open(4, "complaint.network");
        EXPECT_EQ(static_cast<bool>(row(last).parent_id), sample.is_group) << sample.why;
        for (const auto id : all) (void)act(lead_, id, Action::cancel, {.reason = "收拾"});
        (void)act(lead_, last, Action::cancel, {.reason = "收拾"});
        clock_.advance(60 * 24h);
    }
    // Exactly as old as the window is outside it; a microsecond younger is inside.
    for (const auto& [extra, is_group] : {std::pair{0us, false}, std::pair{-1us, true}}) {
        for (int i = 0; i < 4; ++i) {
            const auto id = open(i, "complaint.contract");
            ASSERT_TRUE(id);
            if (i < 3) clock_.advance(-5ms);  // all four at one moment
        }
        clock_.advance(24h - 5ms + std::chrono::microseconds{extra});
        EXPECT_EQ(static_cast<bool>(row(open(4, "complaint.contract")).parent_id), is_group);
        clock_.advance(60 * 24h);
    }
}

TEST_P(Groups, OneCustomerIsNoGroup) {
    for (int i = 0; i < 6; ++i) open(0);
    EXPECT_EQ(grouped(), 0);
    for (int i = 0; i < 4; ++i) open({.customer = -1, .category = "complaint.privacy"});
    EXPECT_EQ(grouped(), 0);
}

TEST_P(Groups, ACauseMakesOneToo) {
    const std::array categories{"complaint.billing", "complaint.service", "complaint.network",
                                "complaint.marketing", "complaint.contract"};
    std::vector<TicketId> all;
    for (int i = 0; i < 5; ++i) all.push_back(open(i, categories.at(static_cast<std::size_t>(i))));
    for (const auto id : all) {
        const auto target = at(id);
        ASSERT_TRUE(by(agent_, [&](Unit& unit) {
            return record_investigation(unit, target, {"计费系统故障", "ours", "system"});
        }));
    }
    EXPECT_EQ(grouped(), 5);
    EXPECT_TRUE(view(lead_, all[4]).group->matter.is_cause);
    EXPECT_EQ(view(lead_, all[4]).group->matter.code, "system");
}

TEST_P(Groups, ALeadTakesOneOut) {
    std::vector<TicketId> all;
    for (int i = 0; i < 5; ++i) all.push_back(open(i));
    const auto out = [&](TicketId id) {
        const auto target = at(id);
        return by(lead_, [&](Unit& unit) { return detach_from_group(unit, target, "另有原因"); });
    };
    EXPECT_EQ(code_of(out(all[0]).error()), "complaint.group_parent");
    ASSERT_TRUE(out(all[2]));
    EXPECT_FALSE(row(all[2]).parent_id);
    EXPECT_EQ(ticket_of(all[2]).grade, "general") << "the flag goes with it";
    EXPECT_EQ(code_of(out(all[2]).error()), "complaint.group_none");
    EXPECT_EQ(grouped(), 4);
    const auto links = *store_->read(system(), [&](Unit& unit) -> Result<std::vector<TicketId>> {
        return ticket::linked(unit, all[2], "parent");
    });
    EXPECT_TRUE(links.empty());
}

TEST_P(Groups, WhatWasDecidedBeforeComesBack) {
    std::vector<TicketId> all;
    for (int i = 0; i < 4; ++i) all.push_back(open(i));
    const auto target = at(all[2]);
    ASSERT_TRUE(by(
        agent_, [&](Unit& unit) { return regrade_complaint(unit, target, {"major", "", "客户情绪激动"}); }));
    all.push_back(open(4));
    EXPECT_EQ(ticket_of(all[2]).grade, "critical") << "of a group";
    const auto now = at(all[2]);
    ASSERT_TRUE(by(lead_, [&](Unit& unit) { return detach_from_group(unit, now, "另有原因"); }));
    EXPECT_EQ(ticket_of(all[2]).grade, "major") << "not below what was decided";
}

TEST_P(Groups, TheResultIsToldToAllOnce) {
    std::vector<TicketId> all;
    for (int i = 0; i < 5; ++i) all.push_back(open(i));
    const auto tell = [&](TicketId id) {
        const auto target = at(id);
        return by(lead_,
                  [&](Unit& unit) { return tell_group(unit, target, "计费系统已修复，多收费用将退还"); });
    };
    EXPECT_EQ(code_of(tell(all[1]).error()), "complaint.group_not_parent");
    EXPECT_EQ(tell(all[0])->told, 5);
    EXPECT_EQ(tell(all[0])->told, 0) << "nobody is told twice";
    const auto late = open(5);
    EXPECT_EQ(tell(all[0])->told, 1);
    EXPECT_FALSE(row(late).told) << "its own talk is still owed";
    auto page = *store_->read(lead_, [&](Unit& unit) { return list_members(unit, all[3], {}, 4); });
    EXPECT_EQ(page.items.size(), 4u);
    page = *store_->read(lead_, [&](Unit& unit) { return list_members(unit, all[3], page.next, 4); });
    EXPECT_EQ(page.items.size(), 2u);
    EXPECT_FALSE(page.next);
}

TEST_P(Groups, AnEndedParentTakesNobodyMore) {
    std::vector<TicketId> all;
    for (int i = 0; i < 5; ++i) all.push_back(open(i));
    ASSERT_TRUE(act(lead_, all[0], Action::cancel, {.reason = "客户撤诉"}));
    EXPECT_FALSE(view(lead_, all[1]).group->is_open);
    EXPECT_FALSE(row(open(5)).parent_id);
}

TEST_P(Groups, AParentThatIsNoComplaintTakesNobodyMore) {
    std::vector<TicketId> all;
    for (int i = 0; i < 5; ++i) all.push_back(open(i));
    ASSERT_TRUE(by(lead_, [&](Unit& unit) {
        return ticket::change(
            unit, all[0], {.category_id = standard::category_by_code(unit, "fault.broadband")->category_id});
    }));
    EXPECT_FALSE(view(lead_, all[1]).group->is_open);
    EXPECT_FALSE(row(open(5)).parent_id);
}

INSTANTIATE_TEST_SUITE_P(Engines, Groups, testing::Values("sqlite", "postgres"),
                         [](const auto& engine) { return std::string{engine.param}; });

}  // namespace
}  // namespace bihuan::complaint

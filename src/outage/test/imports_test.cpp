// Imports on both engines: what comes in, once, in which order, and what is left to people.
#include <algorithm>

#include "outage/test/desk.hpp"

namespace bihuan::outage {
namespace {

class Imports : public Desk {};

TEST_P(Imports, ARowBecomesCustomerTicketAndAppointment) {
    const auto tried = trial({repair("PAPER001-001", "13911112222", at(1, 13h))});
    EXPECT_EQ(tried.front().verdict, Verdict::ready);
    EXPECT_EQ(count("appointment"), 0) << "a trial writes nothing";
    EXPECT_EQ(count("outage_import"), 0);
    const auto rows = import({repair("PAPER001-001", "13911112222", at(1, 13h))});
    ASSERT_EQ(rows.front().verdict, Verdict::booked)
        << (rows.front().fields.empty() ? "" : rows.front().fields.front().kind.code);
    EXPECT_EQ(rows.front().starts_at, at(1, 12h)) << "the window that 13:00 lies in";
    EXPECT_NE(rows.front().booking.code, "");
    EXPECT_EQ(count("customer"), 2);
    const auto again = *store_->read(agent(), [&](Unit& unit) -> Result<std::vector<CustomerId>> {
        return customer::customers_by_contact(unit, cipher_, "13911112222", 5);
    });
    ASSERT_EQ(again.size(), 1U);
    const auto booking = store_->read(system_actor(), [&](Unit& unit) {
        return appointment::open_booking(unit, hands_, again.front(), "visit.repair", at(1, 12h), 1h);
    });
    ASSERT_TRUE(booking);
    EXPECT_EQ(booking->ticket_id, rows.front().booking.ticket_id);
}

TEST_P(Imports, NothingComesInTwice) {
    const auto row = repair("PAPER001-001", "13911112222", at(1, 13h));
    const auto first = import({row}).front();
    const auto sent_again = import({row}).front();
    EXPECT_EQ(sent_again.verdict, Verdict::booked) << "the same run, sent again after a lost answer";
    EXPECT_EQ(sent_again.booking.appointment_id, first.booking.appointment_id);
    const auto second = import({row}, "run-two").front();
    EXPECT_EQ(second.verdict, Verdict::duplicate);
    EXPECT_EQ(second.reason, Reason::imported_before);
    EXPECT_EQ(second.booking.code, first.booking.code);
    auto reused = row;
    reused.taken_at = *row.taken_at + 1h;
    const auto wrong = import({reused}, "run-two").front();
    EXPECT_EQ(wrong.verdict, Verdict::invalid);
    EXPECT_EQ(wrong.fields.front().kind.code, "outage.entry_reused");
    EXPECT_EQ(count("appointment"), 1);
    EXPECT_EQ(count("customer"), 2);
}

TEST_P(Imports, ABookingThatIsThereIsSeen) {
    ASSERT_EQ(import({repair("PAPER001-001", "13800001234", at(1, 13h))}).front().verdict, Verdict::booked);
    EXPECT_EQ(count("customer"), 1) << "known by the number";
    auto same = repair("OTHER001-001", "138 0000 1234", at(1, 16h));
    const auto seen = import({same}, "run-two").front();
    EXPECT_EQ(seen.verdict, Verdict::duplicate);
    EXPECT_EQ(seen.reason, Reason::same_booking);
    same.wanted_at = at(3, 13h);
    EXPECT_EQ(trial({same}).front().verdict, Verdict::ready) << "two days later is another matter";
    same.wanted_at = at(1, 16h);
    same.is_another = true;
    EXPECT_EQ(import({same}, "run-two").front().verdict, Verdict::booked) << "somebody says that it is";
}

TEST_P(Imports, FirstComeFirstServedByWhenItWasAsked) {
    auto late = repair("PAPER001-001", "13911110001", at(1, 13h)),
         early = repair("PAPER001-002", "13911110002", at(1, 13h));
    // Two visits of an hour and the way between them can begin in the window from 12:00; a third cannot.
    auto middle = repair("PAPER001-003", "13911110003", at(1, 13h));
    late.taken_at = at(-1, 18h);
    early.taken_at = at(-2, 9h);
    middle.taken_at = at(-1, 9h);
    const auto rows = import({late, early, middle});
    ASSERT_EQ(rows.size(), 3U);
    EXPECT_EQ(rows[0].entry_key, "PAPER001-002");
    EXPECT_EQ(rows[1].entry_key, "PAPER001-003");
    EXPECT_EQ(rows[0].verdict, Verdict::booked);
    EXPECT_EQ(rows.back().entry_key, "PAPER001-001");
    EXPECT_EQ(rows.back().verdict, Verdict::conflict);
    EXPECT_EQ(rows.back().reason, Reason::taken);
    ASSERT_FALSE(rows.back().alternatives.empty());
    EXPECT_LE(rows.back().alternatives.size(), 3U);

    late.chosen_at = rows.back().alternatives.front().starts_at;
    const auto settled = import({late}).front();
    EXPECT_EQ(settled.verdict, Verdict::booked);
    EXPECT_EQ(settled.starts_at, late.chosen_at);
}

TEST_P(Imports, WhoFindsNoTimeMayWait) {
    auto row = repair("PAPER001-001", "13911112222", at(-1, 15h));
    auto found = trial({row}).front();
    EXPECT_EQ(found.verdict, Verdict::conflict);
    EXPECT_EQ(found.reason, Reason::too_soon);
    EXPECT_FALSE(found.alternatives.empty());
    row.wanted_at.reset();
    EXPECT_EQ(trial({row}).front().reason, Reason::no_time);
    row.wanted_at = at(40, 9h);
    EXPECT_EQ(trial({row}).front().reason, Reason::too_far);
    row.choice = Choice::wait;
    row.wanted_at = at(1, 9h);
    const auto waiting = import({row}).front();
    ASSERT_EQ(waiting.verdict, Verdict::waiting);
    ASSERT_TRUE(waiting.booking.ticket_id) << "the customer is told on it";
    const auto said = *store_->read(system_actor(), [&](Unit& unit) -> Result<std::int64_t> {
        return unit.number({"test.said",
                            "select count(*) as n from ticket_entry where ticket_id = :id and is_public = 1 "
                            "and details like '%等候%'"},
                           {{"id", waiting.booking.ticket_id}});
    });
    EXPECT_EQ(said, 1);
    const auto since = *store_->read(system_actor(), [&](Unit& unit) -> Result<std::int64_t> {
        return unit.number({"test.since", "select waiting_since as n from appointment"});
    });
    EXPECT_EQ(since, row.taken_at->time_since_epoch().count()) << "2.3.2: since they asked";
}

TEST_P(Imports, WhatIsWrongIsSaidOfTheRowAndTheOthersComeIn) {
    auto bad = repair("PAPER001-001", "12", at(1, 13h));
    bad.data = {{"shoe", "43"}};
    auto counter = repair("PAPER001-002", "13911112222", at(1, 10h));
    counter.service_type = "counter.service";
    counter.place = "hall";
    counter.data = {{"matter", "过户"}};
    auto nowhere = counter;
    nowhere.entry_key = "PAPER001-003";
    nowhere.phone = "13911113333";
    nowhere.place = "moon";
    const auto rows = import({bad, counter, nowhere});
    const auto of = [&](std::string_view key) {
        return *std::ranges::find(rows, key, &RowResult::entry_key);
    };
    const auto wrong = of("PAPER001-001");
    EXPECT_EQ(wrong.verdict, Verdict::invalid);
    std::vector<std::string> fields;
    for (const auto& one : wrong.fields) fields.push_back(one.field);
    EXPECT_EQ(fields, (std::vector<std::string>{"phone", "data.contact", "data.shoe"}));
    EXPECT_EQ(of("PAPER001-002").verdict, Verdict::booked);
    EXPECT_EQ(of("PAPER001-003").fields.front().kind.code, "outage.place_unknown");
    EXPECT_EQ(count("appointment"), 1);

    const auto page =
        *store_->read(agent(), [](Unit& unit) -> Result<ImportPage> { return list_imports(unit, {}, 10); });
    ASSERT_EQ(page.items.size(), 1U);
    EXPECT_EQ(page.items.front().counts.at(static_cast<std::size_t>(Verdict::booked)), 1);
    EXPECT_EQ(page.items.front().counts.at(static_cast<std::size_t>(Verdict::invalid)), 2);
    const auto lines = *store_->read(agent(), [&](Unit& unit) {
        return list_import_rows(unit, page.items.front().import_id, Verdict::invalid, "", 1);
    });
    ASSERT_EQ(lines.items.size(), 1U);
    EXPECT_EQ(lines.items.front().code, "outage.phone_wrong");
    EXPECT_EQ(lines.next, "PAPER001-001");
    EXPECT_EQ(
        code_of(
            store_->read(agent(), [&](Unit& unit) { return list_import_rows(unit, ImportId{7}, {}, "", 1); })
                .error()),
        "outage.import_unknown");
}

TEST_P(Imports, ANumberOfSeveralCustomersIsLeftToPeople) {
    ASSERT_TRUE(store_->write(system_actor(), [&](Unit& unit) {
        customer::NewCustomerRecord record;
        record.name = "王五";
        record.contact_points.push_back({"mobile", "13800001234"});
        return customer::add_customer(unit, cipher_, record);
    }));
    const auto row = trial({repair("PAPER001-001", "13800001234", at(1, 13h))}).front();
    EXPECT_EQ(row.verdict, Verdict::invalid);
    EXPECT_EQ(row.fields.front().kind.code, "outage.customer_ambiguous");
}

TEST_P(Imports, ATrialCountsTheRowsBeforeIt) {
    std::vector<IntakeRow> rows;
    for (const auto* phone : {"13911110001", "13911110002", "13911110003", "13911110004"})
        rows.push_back(repair(phone, phone, at(1, 13h)));
    rows.push_back(rows.front());
    const auto tried = trial(rows);
    EXPECT_EQ(tried.front().verdict, Verdict::ready);
    EXPECT_EQ(std::ranges::count(tried, Verdict::conflict, &RowResult::verdict), 3)
        << "one engineer was free";
    EXPECT_EQ(tried.back().verdict, Verdict::conflict) << "the time it wants is taken by itself";
}

TEST_P(Imports, ARunIsOnesOwnAndBounded) {
    import({repair("PAPER001-001", "13911112222", at(1, 13h))});
    EXPECT_EQ(code_of(import_rows(*store_, other(), hands_,
                                  {"run-one", "sheet", {repair("PAPER001-002", "13911112223", at(1, 13h))}})
                          .error()),
              "outage.run_of_other");
    const std::vector many(501, repair("PAPER001-003", "13911112224", at(1, 13h)));
    EXPECT_EQ(code_of(import_rows(*store_, agent(), hands_, {"run-two", "sheet", many}).error()),
              "outage.too_many_rows");
    EXPECT_EQ(code_of(try_rows(*store_, agent(), hands_, {"run-two", "sheet", many}).error()),
              "outage.too_many_rows");
    EXPECT_EQ(count("appointment"), 1);
}

INSTANTIATE_TEST_SUITE_P(Engines, Imports, testing::Values("sqlite", "postgres"));

class Notices : public Desk {
  protected:
    Notice notice(std::chrono::hours from, std::chrono::hours until) {
        Notice out;
        out.kind = NoticeKind::maintenance;
        out.text_zh = "今晚维护";
        out.text_en = "Maintenance tonight";
        out.starts_at = clock_.now() + from;
        out.ends_at = clock_.now() + until;
        return out;
    }
    std::size_t shown() {
        return store_
            ->read(system_actor(), [](Unit& unit) -> Result<std::size_t> { return notices_now(unit).size(); })
            .value();
    }
};

TEST_P(Notices, HoldFromUntilAndCanBeEnded) {
    const auto made = store_->write(agent(), [&](Unit& unit) { return create_notice(unit, notice(1h, 3h)); });
    ASSERT_TRUE(made);
    EXPECT_EQ(shown(), 0U);
    clock_.advance(1h);
    EXPECT_EQ(shown(), 1U);
    auto ended = *made;
    clock_.advance(1h);
    ended.ends_at = clock_.now();
    const auto saved = store_->write(agent(), [&](Unit& unit) { return update_notice(unit, ended); });
    ASSERT_TRUE(saved);
    EXPECT_EQ(saved->version, 2);
    EXPECT_EQ(shown(), 0U);
    EXPECT_EQ(code_of(store_->write(agent(), [&](Unit& unit) { return update_notice(unit, ended); }).error()),
              "outage.notice_times")
        << "it is over";
    ended.ends_at = clock_.now() + 5h;
    EXPECT_EQ(code_of(store_->write(agent(), [&](Unit& unit) { return update_notice(unit, ended); }).error()),
              "outage.version_conflict");
    ended.notice_id = NoticeId{5};
    EXPECT_EQ(code_of(store_->write(agent(), [&](Unit& unit) { return update_notice(unit, ended); }).error()),
              "outage.notice_unknown");
    ASSERT_TRUE(store_->write(agent(), [&](Unit& unit) { return create_notice(unit, notice(-1h, 3h)); }));
    const auto page =
        *store_->read(agent(), [](Unit& unit) -> Result<NoticePage> { return list_notices(unit, {}, 1); });
    EXPECT_EQ(page.items.size(), 1U);
    EXPECT_TRUE(page.next);
}

INSTANTIATE_TEST_SUITE_P(Engines, Notices, testing::Values("sqlite", "postgres"));

}  // namespace
}  // namespace bihuan::outage

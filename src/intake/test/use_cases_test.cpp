// What becomes of an arrival, on both engines: whose it is, whose it is not, once.
#include "intake/test/desk.hpp"
#include "message/inbound_calls.hpp"
#include "ticket/customer_calls.hpp"

namespace bihuan::intake {
namespace {

TEST(Routing, GoesByWhatIsKnown) {
    struct Sample {
        const char* why;
        Facts facts;
        Way way;
        std::string_view reason;
    };
    for (const Sample& row : {
             Sample{"a machine", {.verdict = Verdict::auto_reply, .customers = 1}, Way::keep, "auto_reply"},
             Sample{"a machine on a ticket",
                    {.verdict = Verdict::list, .names_ticket = true, .is_theirs = true},
                    Way::keep,
                    "list"},
             Sample{"too large", {.is_too_large = true, .customers = 1}, Way::wait, "too_large"},
             Sample{"nothing in it", {.has_words = false, .customers = 1}, Way::wait, "empty"},
             Sample{"theirs", {.customers = 1, .names_ticket = true, .is_theirs = true}, Way::reply, ""},
             Sample{"a guessed code", {.customers = 1, .names_ticket = true}, Way::wait, "not_theirs"},
             Sample{"a guessed code of nobody",
                    {.names_ticket = true, .makes_customers = true},
                    Way::wait,
                    "not_theirs"},
             Sample{"a customer", {.customers = 1}, Way::open, ""},
             Sample{"two of one address", {.customers = 2}, Way::wait, "several_customers"},
             Sample{"nobody", {}, Way::wait, "unknown_sender"},
             Sample{"nobody, who becomes a customer", {.makes_customers = true}, Way::open_for_new, ""},
         }) {
        const auto found = decide(row.facts);
        EXPECT_EQ(found.way, row.way) << row.why;
        EXPECT_EQ(found.reason, row.reason) << row.why;
    }
    EXPECT_EQ(pause_after(0, 30s), Duration{30s});
    EXPECT_EQ(pause_after(2, 30s), Duration{2min});
    EXPECT_EQ(pause_after(50, 30s), Duration{15min});
    EXPECT_EQ(pause_after(3, 1h), Duration{1h});
}

TEST(Signature, IsOverMomentAndBody) {
    const auto good = "sha256=" + hmac_sha256_hex("k", "1.{}");
    EXPECT_TRUE(is_signed("k", "1", good, "{}"));
    for (const auto& [secret, at, signature, body] : {std::array<std::string, 4>{"", "1", good, "{}"},
                                                      {"k", "2", good, "{}"},
                                                      {"k", "1", good, "{} "},
                                                      {"x", "1", good, "{}"},
                                                      {"k", "1", "", "{}"},
                                                      {"k", "1", good.substr(7), "{}"}})
        EXPECT_FALSE(is_signed(secret, at, signature, body)) << secret << at << signature << body;
}

class Arrivals : public Desk {};

TEST_P(Arrivals, ACustomersReplyGoesOntoTheirTicketOnce) {
    const auto bytes = mail("Zhang <zhang@example.com>", "Re: [" + code_ + "] 您的请求",
                            "Message-ID: <1@b.cn>\r\n", "还是不行\n\n在 2026-03-02，客服 写道：\n> 您好");
    const auto taken = bring(bytes);
    EXPECT_EQ(stands(taken.arrival_id), "filed");
    EXPECT_EQ(taken.ticket_code, code_);
    EXPECT_EQ(replies(ticket_), std::vector<std::string>{"还是不行"});
    EXPECT_EQ(arrival(taken.arrival_id).history, "在 2026-03-02，客服 写道：\n> 您好");
    EXPECT_EQ(count("select count(*) as n from contact_record where source_kind = 'arrival'"), 1);
    for (const auto uid : {1, 2}) {  // fetched again, or delivered twice
        const auto again = bring(bytes, uid);
        EXPECT_FALSE(again.is_new);
        EXPECT_EQ(again.arrival_id, taken.arrival_id);
    }
    EXPECT_EQ(replies(ticket_).size(), 1U);
    EXPECT_EQ(count("select last_uid as n from intake_mailbox"), 2);
}

TEST_P(Arrivals, AnAnswerToAMessageOfOursFindsItsTicket) {
    const auto sent = *by(system_actor(), [&](Unit& unit) -> Result<message::MessageId> {
        return *message::send(unit, *context_.messages,
                              {.purpose = "ticket_progress",
                               .customer_id = zhang_,
                               .subject_kind = "ticket",
                               .subject_id = ticket_.number,
                               .organization_id = root_,
                               .values = {},
                               .key = "k"});
    });
    const auto header = fmt::format("In-Reply-To: <{}@example.com>\r\n", sent.number);
    EXPECT_EQ(stands(bring(mail("zhang@example.com", "Re: 进展", header)).arrival_id), "filed");
    EXPECT_EQ(replies(ticket_).size(), 1U);
    // The same header from anybody else opens nothing.
    EXPECT_EQ(stands(bring(mail("li@example.com", "Re: 进展", header)).arrival_id), "waiting not_theirs");
    EXPECT_EQ(stands(bring(mail("mallory@evil.example", "Re: 进展", header)).arrival_id),
              "waiting not_theirs");
    EXPECT_EQ(replies(ticket_).size(), 1U);
}

TEST_P(Arrivals, NewMailsBecomeTicketsOrWait) {
    const auto known = bring(mail("li@example.com", "账单多收了", {}, "上个月多收 30 元"));
    EXPECT_EQ(stands(known.arrival_id), "filed");
    const auto made = ticket_of(arrival(known.arrival_id).ticket_id);
    EXPECT_EQ(made.customer_id, li_);
    EXPECT_EQ(made.channel, "email");
    EXPECT_EQ(made.state, ticket::State::submitted);
    EXPECT_EQ(made.title, "账单多收了");
    EXPECT_EQ(count("select count(*) as n from message where purpose = 'request_received'"), 1);
    EXPECT_EQ(stands(bring(mail("who@example.net", "你好")).arrival_id), "waiting unknown_sender");
    EXPECT_EQ(stands(bring(mail("li@example.com", "不存在的 [260302-Z99999]")).arrival_id), "filed");
    EXPECT_EQ(stands(bring(mail("li@example.com", "很大"), 9, true).arrival_id), "waiting too_large");
    EXPECT_EQ(count("select count(*) as n from message where purpose = 'request_too_large'"), 1);
    EXPECT_EQ(stands(bring(mail("li@example.com", "空", {}, "")).arrival_id), "waiting empty");
}

TEST_P(Arrivals, MachinesAreNeverAnswered) {
    const auto before = count("select count(*) as n from message");
    EXPECT_EQ(
        stands(bring(mail("zhang@example.com", "Re: [" + code_ + "]", "Auto-Submitted: auto-replied\r\n"))
                   .arrival_id),
        "kept auto_reply");
    EXPECT_EQ(stands(bring(mail("news@example.net", "News", "List-Id: <news.example.net>\r\n")).arrival_id),
              "kept list");
    EXPECT_EQ(stands(bring(mail("service@example.com", "ours")).arrival_id), "kept ours");
    EXPECT_TRUE(replies(ticket_).empty());
    EXPECT_EQ(count("select count(*) as n from ticket"), 1);
    // Two machines that answer each other without a word of it: a customer's address, again and again.
    for (int i = 0; i < 22; ++i)
        bring(mail("li@example.com", fmt::format("Re: {}", i), {}, fmt::format("我是机器人 {}", i)), 100 + i);
    EXPECT_EQ(count("select count(*) as n from ticket"), 1 + 20);
    EXPECT_EQ(count("select count(*) as n from intake_arrival where verdict = 'flood'"), 2);
    EXPECT_EQ(count("select count(*) as n from message") - before, 20);
    clock_.advance(1h);
    EXPECT_EQ(stands(bring(mail("li@example.com", "later", {}, "真的断了"), 200).arrival_id), "filed");
}

TEST_P(Arrivals, ABounceTurnsTheMessageToItsNextWay) {
    gateways_["mail"] = [](const message::Parcel&) {
        return message::Answer{message::Outcome::accepted, "ok"};
    };
    const auto sent = *by(system_actor(), [&](Unit& unit) -> Result<message::MessageId> {
        return *message::send(unit, *context_.messages,
                              {.purpose = "request_received",
                               .customer_id = li_,
                               .subject_kind = "",
                               .subject_id = 0,
                               .organization_id = root_,
                               .values = {{"ticket.code", {"T", {}}}},
                               .key = "b"});
    });
    by(system_actor(), [&](Unit& unit) -> Done {
        message::remember(unit, *context_.messages,
                          {.wanted = {.purpose = "request_received",
                                      .customer_id = li_,
                                      .subject_kind = "",
                                      .subject_id = 0,
                                      .organization_id = root_,
                                      .values = {},
                                      .key = "sent"},
                           .channel = "mail",
                           .state = message::State::sent,
                           .at = unit.now});
        return {};
    });
    const auto number = count("select message_id as n from message where key = 'sent'");
    EXPECT_NE(number, sent.number);
    const auto bounce = [&](std::string_view recipient) {
        return fmt::format(
            "From: MAILER-DAEMON@b.cn\r\nContent-Type: multipart/report; report-type=delivery-status; "
            "boundary=x\r\n\r\n--x\r\nContent-Type: message/delivery-status\r\n\r\nFinal-Recipient: rfc822; "
            "{}\r\nAction: failed\r\n\r\n--x\r\nContent-Type: text/rfc822-headers\r\n\r\nMessage-ID: "
            "<{}@example.com>\r\n\r\n--x--\r\n",
            recipient, number);
    };
    EXPECT_EQ(stands(bring(bounce("mallory@evil.example")).arrival_id), "kept bounce");
    EXPECT_EQ(count("select count(*) as n from message where key = 'sent' and state = 'sent'"), 1)
        << "not sent there";
    bring(bounce("Li@Example.com"));
    EXPECT_EQ(count("select count(*) as n from message where key = 'sent' and state = 'waiting'"), 1);
}

TEST_P(Arrivals, WhatHasEndedIsOpenedAgainOrBecomesAMatterOfItsOwn) {
    const auto cancelled = by(agent(), [&](Unit& unit) -> Result<ticket::Ticket> {
        auto boss = agent();
        boss.permissions.set(static_cast<std::size_t>(Permission::ticket_cancel));
        unit.act_as(boss);
        return ticket::act(unit, ticket_, ticket::Action::cancel, {.reason = "重复"});
    });
    ASSERT_TRUE(cancelled) << code_of(cancelled);
    const auto taken = bring(mail("zhang@example.com", "Re: [" + code_ + "]"));
    EXPECT_EQ(stands(taken.arrival_id), "filed");
    EXPECT_NE(taken.ticket_code, code_);
    EXPECT_EQ(by(system_actor(),
                 [&](Unit& unit) -> Result<std::vector<TicketId>> {
                     return ticket::linked(unit, ticket_, "related");
                 })
                  ->size(),
              1U);
}

TEST_P(Arrivals, WhatWasClosedIsOpenedAgainByItsCustomer) {
    const auto closed = by(agent(), [&](Unit& unit) -> Result<ticket::Ticket> {
        auto boss = agent();
        boss.permissions.set();
        unit.act_as(boss);
        using enum ticket::Action;
        TRY_DONE(ticket::act(unit, ticket_, start, {}));
        TRY_DONE(ticket::act(unit, ticket_, resolve, {.result = "已修复", .cause = "光缆"}));
        TRY_DONE(ticket::act(unit, ticket_, feed_back, {.channel = "phone", .customer_answer = "satisfied"}));
        TRY_DONE(ticket::act(unit, ticket_, offer_evaluation, {}));
        return ticket::act(unit, ticket_, close, {});
    });
    ASSERT_TRUE(closed) << code_of(closed);
    ASSERT_EQ(closed->state, ticket::State::closed);
    EXPECT_EQ(bring(mail("zhang@example.com", "Re: [" + code_ + "]", {}, "又断了")).ticket_code, code_);
    EXPECT_EQ(ticket_of(ticket_).state, ticket::State::handling);
    EXPECT_EQ(replies(ticket_), std::vector<std::string>{"又断了"});
}

TEST_P(Arrivals, SmsGoToWhatWasLastWrittenAbout) {
    const auto sms = [&](const std::string& from, const std::string& text, const std::string& id) {
        clock_.advance(1s);
        return take_in_call(*store_, context_, Kind::sms,
                            {.source = "sms", .channel = "sms", .sender = from, .text = text, .id = id});
    };
    // The ticket's acceptance was written to its customer when it was opened.
    const auto taken = sms("+8613800001234", "几点来？", "1");
    ASSERT_TRUE(taken) << code_of(taken);
    EXPECT_EQ(taken->ticket_code, code_);
    EXPECT_EQ(replies(ticket_), std::vector<std::string>{"几点来？"});
    const auto again = sms("+8613800001234", "几点来？", "1");
    EXPECT_FALSE(again->is_new);
    EXPECT_EQ(replies(ticket_).size(), 1U);
    EXPECT_NE(sms("13900001234", "网断了", "2")->ticket_code, "") << "a request of its own";
    EXPECT_EQ(sms("13700000000", "你好", "3")->state, State::waiting);
    EXPECT_EQ(sms("13800001234", "td", "4")->state, State::kept);
    EXPECT_EQ(withdrawn_, std::vector{zhang_});
    EXPECT_EQ(code_of(sms("??", "x", "5")), "intake.sender_wrong");
    clock_.advance(std::chrono::days{8});
    EXPECT_NE(sms("13800001234", "又断了", "6")->ticket_code, code_) << "too long ago";
}

TEST_P(Arrivals, SilenceIsHeardInAFloodToo) {
    const auto sms = [&](const std::string& text, int id) {
        clock_.advance(1s);
        return take_in_call(*store_, context_, Kind::sms,
                            {.source = "sms",
                             .channel = "sms",
                             .sender = "13900001234",
                             .text = text,
                             .id = std::to_string(id)});
    };
    for (int i = 0; i < 21; ++i) ASSERT_TRUE(sms("烦", i));
    EXPECT_EQ(count("select count(*) as n from intake_arrival where verdict = 'flood'"), 1);
    ASSERT_TRUE(sms("退订", 21));
    EXPECT_EQ(withdrawn_, std::vector{li_});
}

TEST_P(Arrivals, ASourceHasARate) {
    std::string last;
    for (int i = 0; i < 301 && last.empty(); ++i)
        last = code_of(take_in_call(*store_, context_, Kind::webhook,
                                    {.source = "shop",
                                     .channel = "wechat",
                                     .sender = "13700000000",
                                     .text = "x",
                                     .id = std::to_string(i)}));
    EXPECT_EQ(last, "intake.too_many");
    EXPECT_EQ(count("select count(*) as n from intake_arrival"), 300);
}

TEST_P(Arrivals, PeopleFileDismissAndTakeBack) {
    const auto first = bring(mail("who@example.net", "电话 13712345678", {}, "请回电 13712345678"));
    const auto id = first.arrival_id;
    const auto shown = by(agent(), [&](Unit& unit) { return get_arrival(unit, context_, id); });
    EXPECT_FALSE(shown->view.arrival.text.contains("13712345678"));
    EXPECT_FALSE(shown->view.arrival.sender_masked.contains("who@"));
    const auto clear = by(agent(), [&](Unit& unit) { return reveal_arrival(unit, context_, id, "回电"); });
    EXPECT_EQ(clear->text, "请回电 13712345678");
    EXPECT_EQ(count("select count(*) as n from audit_entry where action = 'intake.revealed'"), 1);
    const auto aside = [&](Action action, std::int64_t version) {
        return by(agent(),
                  [&](Unit& unit) { return set_aside(unit, context_, id, version, action, "广告"); });
    };
    EXPECT_EQ(code_of(aside(Action::again, 1)), "intake.action_not_allowed");
    EXPECT_EQ(code_of(aside(Action::dismiss, 9)), "intake.version_conflict");
    EXPECT_EQ(aside(Action::dismiss, 1)->view.arrival.state, State::dismissed);
    EXPECT_EQ(aside(Action::again, 2)->view.arrival.state, State::waiting);
    EXPECT_EQ(code_of(by(agent(),
                         [&](Unit& unit) { return add_to_ticket(unit, context_, id, 3, "260302-Z00000"); })),
              "intake.ticket_unknown");
    const auto added = by(agent(), [&](Unit& unit) { return add_to_ticket(unit, context_, id, 3, code_); });
    ASSERT_TRUE(added) << code_of(added);
    EXPECT_EQ(added->view.ticket_code, code_);
    EXPECT_TRUE(replies(ticket_).empty()) << "a stranger's words are for staff alone";
    EXPECT_FALSE(added->view.arrival.customer_id) << "and no words of the ticket's customer in their copy";
    EXPECT_EQ(
        count("select count(*) as n from contact_record where source_kind = 'arrival' and customer_id > 0"),
        0);
    const auto second = bring(mail("who@example.net", "报装", {}, "想装宽带"), 2);
    const auto made = by(agent(), [&](Unit& unit) {
        return open_ticket_of(unit, context_, second.arrival_id, 1, {category_, "报装宽带", li_});
    });
    ASSERT_TRUE(made) << code_of(made);
    EXPECT_EQ(made->view.arrival.customer_id, li_);
    EXPECT_EQ(ticket_of(made->view.arrival.ticket_id).customer_id, li_);
    auto other = agent();
    other.scope = std::make_shared<const std::vector<std::int64_t>>(std::vector<std::int64_t>{});
    EXPECT_EQ(code_of(by(other, [&](Unit& unit) { return get_arrival(unit, context_, id); })),
              "intake.unknown");
}

TEST_P(Arrivals, OneOfSeveralIsNamedByTheTicket) {
    by(system_actor(), [&](Unit& unit) -> Done {
        customer::NewCustomerRecord record;
        record.name = "张母";
        record.contact_points = {{"email", "zhang@example.com"}};
        TRY_DONE(customer::add_customer(unit, cipher_, record));
        return {};
    });
    const auto id = bring(mail("zhang@example.com", "断了", {}, "家里的宽带")).arrival_id;
    EXPECT_EQ(stands(id), "waiting several_customers");
    const auto added = by(agent(), [&](Unit& unit) { return add_to_ticket(unit, context_, id, 1, code_); });
    ASSERT_TRUE(added) << code_of(added);
    EXPECT_EQ(added->view.arrival.customer_id, zhang_);
    EXPECT_EQ(replies(ticket_), std::vector<std::string>{"家里的宽带"});
}

TEST_P(Arrivals, ListsHaveThoseThatWaitFirstAndPages) {
    for (int i = 0; i < 3; ++i)
        bring(mail("who@example.net", fmt::format("w{}", i), {}, std::to_string(i)), 10 + i);
    for (int i = 0; i < 3; ++i)
        bring(mail("a@example.net", fmt::format("k{}", i), "Precedence: bulk\r\n", std::to_string(i)),
              20 + i);
    std::string order, after;
    for (int page = 0; page < 10; ++page) {
        const auto found = by(agent(), [&](Unit& unit) -> Result<ArrivalPage> {
            return list_arrivals(unit, context_, {}, after, 2);
        });
        EXPECT_LE(found->items.size(), 2U);
        EXPECT_EQ(found->waiting, 3);
        for (const auto& one : found->items) order += one.arrival.subject + " ";
        after = found->next;
        if (after.empty()) break;
    }
    EXPECT_EQ(order, "w2 w1 w0 k2 k1 k0 ");
    const auto kept = by(agent(), [&](Unit& unit) -> Result<ArrivalPage> {
        return list_arrivals(unit, context_, {.state = State::kept, .source = "mail"}, {}, 50);
    });
    EXPECT_EQ(kept->items.size(), 3U);
}

TEST_P(Arrivals, OneNodeAtATimeReadsTheMailbox) {
    const auto begin = [&](bool is_forced) {
        return by(system_actor(),
                  [&](Unit& unit) -> Result<bool> { return begin_fetch(unit, is_forced).has_value(); })
            .value();
    };
    const auto end = [&](const std::string& error) {
        by(system_actor(), [&](Unit& unit) -> Done {
            end_fetch(unit, error, 30s);
            return {};
        });
    };
    EXPECT_TRUE(begin(false));
    EXPECT_FALSE(begin(false)) << "another has it";
    EXPECT_FALSE(begin(true));
    end("no answer");
    EXPECT_FALSE(begin(false)) << "not yet";
    clock_.advance(61s);
    EXPECT_TRUE(begin(false)) << "twice as long after a failure";
    end("");
    EXPECT_FALSE(begin(false));
    EXPECT_TRUE(begin(true)) << "by hand at once";
    clock_.advance(301s);
    EXPECT_TRUE(begin(false)) << "whoever had it is gone";
}

INSTANTIATE_TEST_SUITE_P(Engines, Arrivals, testing::Values("sqlite", "postgres"));

}  // namespace
}  // namespace bihuan::intake

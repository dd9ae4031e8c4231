#include "app/demo_life.hpp"

#include <fmt/format.h>

namespace bihuan::demo {

std::string filled(std::string_view text, Chance& chance, bool is_english) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto end = text[i] == '{' ? text.find('}', i) : std::string_view::npos;
        if (end == std::string_view::npos) {
            out += text[i];
            continue;
        }
        const auto slot = text.substr(i + 1, end - i - 1);
        if (slot == "place") out += is_english ? chance.any(english_places()) : chance.any(places());
        if (slot == "plan") out += chance.any(plans());
        if (slot == "days") out += std::to_string(2 + chance.below(9));
        if (slot == "amount") out += std::to_string(10 + chance.below(40) * 5);
        if (slot == "hour") out += std::to_string(8 + chance.below(12));
        i = end;
    }
    return out;
}

namespace {

using std::chrono::hours;
using ticket::Action;

// One ticket's way through the loop, written step by step until it stalls or reaches now.
class Life {
  public:
    Life(ticket::ImportedTicket& ticket, Chance& chance, Instant now)
        : ticket_{ticket},
          chance_{chance},
          now_{now},
          at_{ticket.opened_at},
          is_recent_{ticket.opened_at + hours{24 * 6} > now} {}

    // False: the moment lies in the future, or the ticket rests here.
    bool step(const Actor& by, Action action, std::chrono::microseconds after, ticket::StepFacts facts = {},
              std::string_view handler_name = {}) {
        if (!goes_on(after)) return false;
        ticket::ImportedStep one;
        one.at = at_;
        one.by = by;
        one.action = action;
        one.details = details(action, facts, handler_name);
        one.facts = std::move(facts);
        ticket_.steps.push_back(std::move(one));
        return true;
    }
    void say(const Actor& by, const char* kind, std::string text, std::chrono::microseconds after) {
        if (text.empty() || is_over_ || at_ + after >= now_) return;
        at_ += after;
        ticket::ImportedStep one;
        one.at = at_;
        one.by = by;
        one.kind = kind;
        one.text = std::move(text);
        if (one.kind == "follow_up") one.details = R"({"channel":"phone","result":"content"})";
        ticket_.steps.push_back(std::move(one));
    }
    // What is open now came in during the last days; a few old ones lie on, as they do.
    void may_rest(int percent) {
        is_over_ = is_over_ || (is_recent_ ? chance_.percent(percent * 9)
                                           : chance_.percent(percent) && chance_.percent(8));
    }

  private:
    bool goes_on(std::chrono::microseconds after) {
        if (is_over_ || at_ + after >= now_) {
            is_over_ = true;
            return false;
        }
        at_ += after;
        return true;
    }
    static std::string details(Action action, const ticket::StepFacts& facts, std::string_view handler_name) {
        if (action == Action::assign && facts.handler_id)
            return fmt::format(R"({{"to_handler_id":"{}","to_handler_name":"{}"}})", facts.handler_id->number,
                               handler_name);
        if (action == Action::feed_back)
            return fmt::format(R"({{"customer_answer":"{}","channel":"{}"}})", facts.customer_answer,
                               facts.channel);
        if (action == Action::evaluate && facts.score) return fmt::format(R"({{"score":{}}})", *facts.score);
        return "{}";
    }
    ticket::ImportedTicket& ticket_;
    Chance& chance_;
    Instant now_, at_;
    bool is_recent_, is_over_ = false;
};

}  // namespace

void live(ticket::ImportedTicket& t, const Template& words, const Person& owner, const Person& handler,
          const Actor& customer, Chance& chance, Instant now) {
    const bool en = words.is_english;
    const auto text = [&](std::string_view zh, std::string_view english) {
        return std::string{en ? english : zh};
    };
    Life life{t, chance, now};
    ticket::StepFacts facts;
    if (chance.percent(2)) {
        facts.reason =
            text("不属于受理范围，已引导至正确渠道", "Outside our scope; the right channel was named");
        life.step(owner.actor, Action::reject, chance.lag(minutes{3}, minutes{30}), facts);
        return;
    }
    life.may_rest(1);
    life.step(owner.actor, Action::accept, chance.lag(minutes{1}, minutes{8}));
    life.may_rest(1);
    if (chance.percent(3)) {
        facts.reason = text("客户来电表示问题已自行恢复", "The customer called: it works again");
        life.step(owner.actor, Action::cancel, chance.lag(minutes{20}, minutes{90}), facts);
        return;
    }
    ticket::StepFacts to;
    to.organization_id = handler.organization_id;
    to.handler_id = identity::UserId{handler.actor.user_id};
    life.step(owner.actor, Action::assign, chance.lag(minutes{2}, minutes{25}), to, handler.actor.name);
    life.may_rest(1);
    life.step(handler.actor, Action::start, chance.lag(minutes{5}, minutes{90}));
    life.say(handler.actor, "note", filled(words.note, chance, en), chance.lag(minutes{10}, minutes{60}));
    life.say(handler.actor, "reply", filled(words.reply, chance, en), chance.lag(minutes{5}, minutes{40}));
    if (chance.percent(18)) {
        facts.reason = text("等待客户确认上门时间", "Waiting for the customer to choose a time");
        facts.reason_code = "appointment";
        life.step(handler.actor, Action::wait, chance.lag(minutes{10}, minutes{60}), facts);
        life.may_rest(6);
        life.say(customer, "reply", text("明天下午两点以后都可以。", "Any time after two tomorrow."),
                 chance.lag(minutes{30}, minutes{300}));
        life.step(handler.actor, Action::resume, chance.lag(minutes{1}, minutes{20}));
    }
    life.may_rest(2);
    facts = {};
    facts.result = filled(words.result, chance, en);
    life.step(handler.actor, Action::resolve, chance.lag(minutes{20}, minutes{600}), facts);
    life.may_rest(1);
    facts = {};
    facts.channel = "phone";
    facts.customer_answer = chance.percent(86)   ? "satisfied"
                            : chance.percent(60) ? "unsatisfied"
                                                 : "unreachable";
    facts.note = text("已与客户电话沟通处理结果", "Talked the result over by phone");
    life.step(owner.actor, Action::feed_back, chance.lag(minutes{10}, minutes{240}), facts);
    if (facts.customer_answer == "unsatisfied" && chance.percent(40)) {
        ticket::StepFacts again;
        again.reason = text("客户不认可，问题仍然存在", "The customer disagrees: it still happens");
        if (!life.step(owner.actor, Action::reopen, chance.lag(minutes{2}, minutes{60}), again)) return;
        again = {};
        again.result = filled(words.result, chance, en);
        life.step(handler.actor, Action::resolve, chance.lag(minutes{60}, minutes{600}), again);
        facts.customer_answer = "satisfied";
        life.step(owner.actor, Action::feed_back, chance.lag(minutes{10}, minutes{200}), facts);
    }
    life.may_rest(1);
    ticket::StepFacts offer;
    offer.channel = chance.percent(60) ? "sms" : "phone";
    life.step(owner.actor, Action::offer_evaluation, chance.lag(minutes{1}, minutes{5}), offer);
    life.may_rest(1);
    if (chance.percent(62)) {
        ticket::StepFacts score;
        score.score = facts.customer_answer == "satisfied" ? 5 - chance.below(2) : 1 + chance.below(3);
        if (chance.percent(25))
            score.comment = *score.score >= 4 ? text("处理很快，谢谢。", "Quick and friendly, thank you.")
                                              : text("拖得太久了。", "It took too long.");
        life.step(customer, Action::evaluate, chance.lag(minutes{5}, minutes{900}), score);
        if (*score.score <= 2 && chance.percent(88))
            life.say(owner.actor, "follow_up",
                     text("已致电客户致歉并说明改进，客户表示接受",
                          "Called to apologise and explained what changes"),
                     chance.lag(minutes{30}, minutes{400}));
        life.may_rest(1);
    }
    life.step(owner.actor, Action::close, chance.lag(minutes{60}, minutes{600}));
    if (chance.percent(50)) life.step(owner.actor, Action::archive, hours{24 * 20});
}

}  // namespace bihuan::demo

#include "app/demo_chats.hpp"

#include <array>

#include "chat/use_cases/remember.hpp"
#include "chat/use_cases/use_cases.hpp"

namespace bihuan::demo {
namespace {

using chat::LivedTurn;
using chat::Side;
using std::chrono::minutes;
using std::chrono::seconds;

struct Talk {
    const char* agent;  // "" nobody came in time
    int minutes_ago;
    int waited;
    std::vector<LivedTurn> turns;
    const char* result;
    int rating;
};

constexpr auto customer = Side::customer, agent = Side::agent;

const std::vector<Talk> talks{
    {"agent",
     200,
     12,
     {{customer, "家里的宽带今天早上突然断了，光猫红灯一直闪。", seconds{0}},
      {agent, "您好，我是在线客服王晓燕。正在为您查看线路，请稍等一分钟。", seconds{14}},
      {agent, "线路检测到光信号弱，已为您登记报修，维修人员今天下午 2 点到 4 点上门，您方便吗？",
       seconds{75}},
      {customer, "可以，谢谢。", seconds{20}}},
     "accepted",
     5},
    {"agent2",
     150,
     34,
     {{customer, "上个月账单比平时多了 30 元，是什么费用？", seconds{0}},
      {agent, "您好，为您核对账单，请稍等。", seconds{40}},
      {agent, "多出的 30 元是 2 月 18 日开通的流量加油包，一次性收取，本月不会再收。", seconds{90}},
      {customer, "哦，是孩子开的。知道了。", seconds{25}}},
     "answered",
     4},
    {"agent",
     95,
     71,
     {{customer, "约好昨天上门装机，没有人来，也没有人打电话！", seconds{0}},
      {agent, "非常抱歉让您白等了一天。我马上联系装维团队，五分钟内给您答复。", seconds{80}},
      {agent, "已改约今天 18:00 上门，师傅会提前半小时与您联系；这次的误约我们会核实原因并回访您。",
       seconds{240}},
      {customer, "行，再信你们一次。", seconds{60}}},
     "accepted",
     3},
    {"agent3",
     60,
     9,
     {{customer, "Can I keep my number when I move to another city?", seconds{0}},
      {agent, "Hello, Grace here. Yes: your mobile number moves with you, nothing changes.", seconds{15}},
      {customer, "Great, thanks!", seconds{30}}},
     "answered",
     5},
    {"",
     35,
     140,
     {{customer, "你好，想问一下套餐变更什么时候生效", seconds{0}}, {customer, "有人吗？", seconds{90}}},
     "follow_up",
     0},
};

struct Ready {
    const char* code;
    const char* language;
    const char* text;
};
constexpr std::array ready{
    Ready{"greet", "zh-CN", "您好，我是在线客服{agent}，很高兴为您服务。请问有什么可以帮您？"},
    Ready{"wait", "zh-CN", "正在为您查询，请稍等一两分钟，我不会离开。"},
    Ready{"ticket", "zh-CN", "已为您登记服务请求，编号 {ticket}。办理进度会随时通知您，也可以在门户中查看。"},
    Ready{"identity", "zh-CN",
          "为了保护您的信息安全，请不要在会话中发送身份证号或密码；如需核验，我会请您在门户中确认。"},
    Ready{"bye", "zh-CN", "感谢您的来访。如果还有问题，随时找我们，祝您生活愉快。"},
    Ready{"greet", "en", "Hello, my name is {agent}. How may I help you?"},
    Ready{"wait", "en", "I am looking it up for you and will be back in a minute or two."},
    Ready{"ticket", "en",
          "Your request is registered as {ticket}. We keep you informed; the portal shows it too."},
    Ready{"bye", "en", "Thank you for your visit. Come back any time."}};

Actor as_customer(customer::CustomerId id) {
    Actor out;
    out.customer_id = id.number;
    out.roles = {"customer"};
    out.permissions.set(static_cast<std::size_t>(Permission::portal));
    return out;
}

Done wait_for_person(Unit& unit, const chat::Context& context, customer::CustomerId id, const char* words) {
    const auto before = unit.actor();
    unit.act_as(as_customer(id));
    TRY(const auto opened, chat::open_portal_chat(unit, context, {{}, "zh-CN", {}}));
    const auto chat_id = opened.chat.chat.chat_id;
    TRY_DONE(chat::ask_for_person(unit, context, chat_id));
    TRY_DONE(chat::say_in_portal(unit, context, chat_id, {words, {}, {}, {}}));
    unit.act_as(before);
    return {};
}

}  // namespace

Done make_chats(Unit& unit, Program& p, const People& people, std::span<const customer::CustomerId> vips,
                std::span<const customer::CustomerId> others) {
    const auto context = p.chat_context();
    const auto before = unit.actor();
    unit.act_as(people.at("lead").actor);
    for (const auto& one : ready)
        TRY_DONE(chat::add_canned_reply(
            unit, {.canned_reply_id = {}, .code = one.code, .language = one.language, .text = one.text}, {}));
    unit.act_as(before);
    for (std::size_t i = 0; i < talks.size() && !others.empty(); ++i) {
        const auto& talk = talks[i];
        chat::Lived lived;
        lived.customer_id = others[i % others.size()];
        lived.segment = "ordinary";
        lived.opened_at = unit.now - minutes{talk.minutes_ago};
        lived.waited = seconds{talk.waited};
        if (*talk.agent != '\0') lived.agent_id = chat::UserId{people.at(talk.agent).actor.user_id};
        lived.turns = talk.turns;
        lived.result = talk.result;
        lived.rating = talk.rating;
        TRY_DONE(chat::remember(unit, context, lived, static_cast<std::int64_t>(i) + 1));
    }
    constexpr std::array words{"国际漫游下周要用，怎么开通最划算？",
                               "专线从早上开始很慢，影响公司办公，请尽快处理！"};
    for (std::size_t i = 0; i < words.size() && i < vips.size(); ++i)
        TRY_DONE(wait_for_person(unit, context, vips[i], words.at(i)));
    return {};
}

}  // namespace bihuan::demo

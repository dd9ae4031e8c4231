// A person's file as one page without scripts or anything from elsewhere: objects are tables of two columns,
// lists of objects are tables with a line each, on a phone a block each. What was written by people is text,
// never markup.
#include <algorithm>
#include <array>

#include "privacy/http/request_json.hpp"

namespace bihuan::privacy {
namespace {

struct Label {
    std::string_view name, zh, en;
};
constexpr std::array labels{
    Label{"made_at", "导出时间", "Made at"},
    Label{"is_complete", "是否完整", "Complete"},
    Label{"record", "客户资料", "Your record"},
    Label{"consents", "授权记录", "Consents"},
    Label{"requests", "个人信息申请", "Requests about your data"},
    Label{"tickets", "服务请求", "Service requests"},
    Label{"contacts", "接触记录", "Contacts with us"},
    Label{"calls", "通话", "Calls"},
    Label{"call_backs", "回拨", "Call-backs"},
    Label{"messages", "发给您的消息", "Messages to you"},
    Label{"appointments", "预约", "Appointments"},
    Label{"turns", "营业厅取号", "Numbers taken in halls"},
    Label{"direction", "方向", "Direction"},
    Label{"address", "号码或地址", "Number or address"},
    Label{"starts_at", "约定时间", "Time"},
    Label{"code", "编号", "Code"},
    Label{"name", "姓名", "Name"},
    Label{"customer_type", "客户类型", "Kind of customer"},
    Label{"segment", "客户分群", "Segment"},
    Label{"identity_number", "证件号", "Identity number"},
    Label{"preferred_language", "语言", "Language"},
    Label{"preferred_channel", "偏好渠道", "Preferred channel"},
    Label{"province", "省", "Province"},
    Label{"city", "市", "City"},
    Label{"district", "区", "District"},
    Label{"address_detail", "地址", "Address"},
    Label{"notes", "备注", "Notes"},
    Label{"since", "建档时间", "Since"},
    Label{"contact_points", "联系方式", "How to reach you"},
    Label{"services", "业务", "Services"},
    Label{"history", "资料变更与查看记录", "Changes and looks"},
    Label{"kind", "种类", "Kind"},
    Label{"value", "内容", "Value"},
    Label{"number", "号码", "Number"},
    Label{"plan", "套餐", "Plan"},
    Label{"at", "时间", "At"},
    Label{"summary", "说明", "Words"},
    Label{"name_zh", "用途", "Purpose (Chinese)"},
    Label{"name_en", "用途（英文）", "Purpose"},
    Label{"is_given", "是否同意", "Given"},
    Label{"text_number", "告知文字版本", "Text"},
    Label{"channel", "渠道", "Channel"},
    Label{"valid_until", "有效至", "Holds until"},
    Label{"state", "状态", "State"},
    Label{"asked_at", "申请时间", "Asked at"},
    Label{"ended_at", "结束时间", "Ended at"},
    Label{"details", "申请内容", "What was asked"},
    Label{"answer", "答复", "Answer"},
    Label{"title", "标题", "Title"},
    Label{"description", "描述", "Description"},
    Label{"opened_at", "提交时间", "Opened at"},
    Label{"closed_at", "关闭时间", "Closed at"},
    Label{"result", "结果", "Result"},
    Label{"evaluation_comment", "评价", "Your comment"},
    Label{"entries", "经过", "What happened"},
    Label{"attachments", "附件", "Files"},
    Label{"text", "内容", "Words"},
};

class Writer {
  public:
    explicit Writer(bool is_english) : is_english_{is_english} {}

    void value(const json::value& v) {
        if (v.is_object()) {
            table_of(v.as_object());
        } else if (v.is_array()) {
            list_of(v.as_array());
        } else if (v.is_string()) {
            words({v.as_string().data(), v.as_string().size()});
        } else if (v.is_bool()) {
            out_ += v.as_bool() ? (is_english_ ? "yes" : "是") : (is_english_ ? "no" : "否");
        } else if (v.is_int64()) {
            out_ += std::to_string(v.as_int64());
        }
    }
    void words(std::string_view text) {
        for (const char c : text) {
            if (c == '<')
                out_ += "&lt;";
            else if (c == '>')
                out_ += "&gt;";
            else if (c == '&')
                out_ += "&amp;";
            else if (c == '"')
                out_ += "&quot;";
            else
                out_ += c;
        }
    }
    void label(std::string_view name) {
        const auto* const found = std::ranges::find(labels, name, &Label::name);
        words(found == labels.end() ? name : is_english_ ? found->en : found->zh);
    }
    void raw(std::string_view text) { out_ += text; }
    std::string take() { return std::move(out_); }

  private:
    void table_of(const json::object& object) {
        raw("<table>");
        for (const auto& [name, v] : object) {
            raw("<tr><th>");
            label({name.data(), name.size()});
            raw("</th><td>");
            value(v);
            raw("</td></tr>");
        }
        raw("</table>");
    }
    void list_of(const json::array& list) {
        if (list.empty()) return;
        if (!list.front().is_object()) {
            raw("<ul>");
            for (const auto& one : list) {
                raw("<li>");
                value(one);
                raw("</li>");
            }
            raw("</ul>");
            return;
        }
        raw("<table class=\"list\"><tr>");
        for (const auto& [name, _] : list.front().as_object()) {
            raw("<th>");
            label({name.data(), name.size()});
            raw("</th>");
        }
        raw("</tr>");
        for (const auto& one : list) {
            raw("<tr>");
            for (const auto& [name, v] : one.as_object()) {
                raw("<td data-label=\"");
                label({name.data(), name.size()});
                raw("\">");
                value(v);
                raw("</td>");
            }
            raw("</tr>");
        }
        raw("</table>");
    }
    const bool is_english_;
    std::string out_;
};

}  // namespace

std::string html_of(const json::value& file, bool is_english) {
    Writer out{is_english};
    out.raw(is_english ? R"(<!doctype html><html lang="en"><head><title>Your personal data</title>)"
                       : R"(<!doctype html><html lang="zh-CN"><head><title>您的个人信息</title>)");
    out.raw(
        R"(<meta charset="utf-8"><meta name="viewport" content="width=device-width"><style>body{font:14px/1.5 sans-serif;margin:24px}table{border-collapse:collapse;width:100%;margin:4px 0}th,td{border:1px solid #ccc;padding:4px 8px;text-align:left;vertical-align:top;overflow-wrap:anywhere;white-space:pre-wrap}th{background:#f5f5f5}@media(max-width:700px){body{margin:12px}.list,.list>tbody,.list>tbody>tr,.list>tbody>tr>td{display:block}.list>tbody>tr:first-child,.list>tbody>tr>td:empty{display:none}.list>tbody>tr{margin-bottom:8px}.list>tbody>tr>td::before{content:attr(data-label)':  ';font-weight:600}}</style></head><body><h1>)");
    out.raw(is_english ? "Your personal data" : "您的个人信息");
    out.raw("</h1>");
    for (const auto& [name, v] : file.as_object()) {
        out.raw("<h2>");
        out.label({name.data(), name.size()});
        out.raw("</h2>");
        out.value(v);
    }
    out.raw("</body></html>");
    return out.take();
}

}  // namespace bihuan::privacy

// Generated from api/complaint.yaml by `npm run api`. Do not edit.
export interface paths {
    "/complaints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The complaint workbench; gravest first, then oldest */
        get: operations["list_complaints"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/complaints/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Open complaints by stage and grade, due soon, overdue, to approve */
        get: operations["count_complaints"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/complaints/{ticket_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where a complaint stands, with all that was recorded */
        get: operations["get_complaint"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/complaints/{ticket_id}/investigation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What was found, whose fault, why; liability and cause may follow */
        post: operations["record_investigation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/complaints/{ticket_id}/proposal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A proposal; approved at once where grade and amount are within an agent's own limits */
        post: operations["propose_settlement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/complaints/{ticket_id}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approve or send back, by the role the grade and the amount ask for; never one's own */
        post: operations["decide_proposal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/complaints/{ticket_id}/settlement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What was agreed with the customer */
        post: operations["record_settlement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/complaints/{ticket_id}/execution": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What was agreed has been done */
        post: operations["execute_settlement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/complaints/{ticket_id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The customer's answer to the result; a refusal opens the investigation and the ticket again */
        post: operations["record_customer_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/complaints/{ticket_id}/grade": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Up at once; down waits for a manager */
        post: operations["regrade_complaint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/complaints/{ticket_id}/grade_approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A manager who did not ask agrees to the lower grade, or not */
        post: operations["decide_regrade"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/complaints/{ticket_id}/authority": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Passed on by an authority; starts the statutory clock */
        post: operations["record_authority"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/complaints/{ticket_id}/authority_reply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The answer given to the authority; stops the statutory clock */
        post: operations["record_authority_reply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/complaints/{ticket_id}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Complaints of the same group within the scope */
        get: operations["list_group_members"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/complaints/{ticket_id}/group_result": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The parent's words to the customer of every member not told yet; 200 at a time */
        post: operations["tell_group"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/complaints/{ticket_id}/detachment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Does not belong to this group */
        post: operations["detach_from_group"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portal/tickets/{ticket_id}/complaint": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where the customer's own complaint stands */
        get: operations["get_portal_complaint"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @enum {string} */
        ComplaintState: "received" | "investigating" | "sent_back" | "proposed" | "approved" | "settled" | "answered" | "archived" | "withdrawn";
        /** @enum {string} */
        OpenComplaintState: "received" | "investigating" | "sent_back" | "proposed" | "approved" | "settled" | "answered";
        /** @enum {string} */
        ComplaintAction: "investigate" | "propose" | "approve" | "send_back" | "settle" | "execute" | "answer" | "refuse";
        /** @enum {string} */
        GradeFlag: "regulator" | "media" | "group" | "safety" | "vip" | "repeat";
        /** @enum {string} */
        CustomerReply: "accepted" | "rejected" | "escalates" | "unreachable";
        /** @enum {string} */
        Consent: "spoken" | "written" | "none";
        /** @description of the ticket, the one due first */
        ComplaintClock: {
            /** @enum {string} */
            clock: "answer" | "accept" | "respond" | "resolve" | "feedback" | "follow_up" | "statutory";
            /** @enum {string} */
            state: "running" | "paused" | "met" | "breached" | "missed" | "cancelled";
            level: number;
            due_at: components["schemas"]["Instant"] | null;
        } | null;
        /** @description who, as they were called that day, and when */
        DoneBy: {
            name: string;
            at: components["schemas"]["Instant"];
        } | null;
        Complaint: {
            ticket_id: components["schemas"]["Id"];
            code: string;
            title: string;
            state: components["schemas"]["ComplaintState"];
            grade: string;
            flags: components["schemas"]["GradeFlag"][];
            category_id: components["schemas"]["Id"];
            organization_id: components["schemas"]["Id"];
            opened_at: components["schemas"]["Instant"];
            version: number;
            /** @description by persons, whatever the flags say */
            is_grade_decided: boolean;
            clock: components["schemas"]["ComplaintClock"];
            allowed_actions: components["schemas"]["ComplaintAction"][];
            /** @description who approves a proposal of this grade and amount; agent: nobody else */
            needed_role: string;
            investigation: {
                findings: string;
                liability: string | null;
                cause: string | null;
                by: components["schemas"]["DoneBy"];
            } | null;
            proposal: {
                text: string;
                redress: string;
                /** @description hundredths of the currency */
                amount_fen: number | null;
                currency: string | null;
                approver_role: string;
                proposed: components["schemas"]["DoneBy"];
                approved: components["schemas"]["DoneBy"];
                send_back_reason: string | null;
            } | null;
            /** @description the ticket's feed_back: the talk about the result (1.5.4) */
            told: components["schemas"]["DoneBy"];
            settlement: {
                agreement: string;
                consent: components["schemas"]["Consent"];
                settled: components["schemas"]["DoneBy"];
                executed: components["schemas"]["DoneBy"];
                reference: string | null;
            } | null;
            answer: {
                answer: components["schemas"]["CustomerReply"];
                note: string;
                by: components["schemas"]["DoneBy"];
            } | null;
            pending_downgrade: {
                grade: string;
                reason: string;
                by: components["schemas"]["DoneBy"];
                /** @description by the caller */
                may_decide: boolean;
            } | null;
            authority: {
                authority: string;
                reference: string;
                received_at: components["schemas"]["Instant"];
                due_at: components["schemas"]["Instant"];
                reply: string | null;
                reply_reference: string | null;
                replied: components["schemas"]["DoneBy"];
            } | null;
            group: {
                parent_id: components["schemas"]["Id"];
                parent_code: string;
                is_parent: boolean;
                /** @description further ones join */
                is_open: boolean;
                /** @description code of a category or a cause */
                matter: string;
                is_by_cause: boolean;
                area_zh: string;
                area_en: string;
                formed_at: components["schemas"]["Instant"];
                member_count: number;
            } | null;
        };
        ComplaintItem: {
            ticket_id: components["schemas"]["Id"];
            code: string;
            title: string;
            state: components["schemas"]["ComplaintState"];
            grade: string;
            flags: components["schemas"]["GradeFlag"][];
            category_id: components["schemas"]["Id"];
            organization_id: components["schemas"]["Id"];
            opened_at: components["schemas"]["Instant"];
            handler_name: string | null;
            /** @description masked */
            customer_name: string | null;
            clock: components["schemas"]["ComplaintClock"];
            /** @description while it is proposed */
            approver_role: string | null;
            pending_grade: string | null;
            is_parent: boolean;
            is_executed: boolean;
        };
        ComplaintPage: {
            items: components["schemas"]["ComplaintItem"][];
            next: string | null;
        };
        ComplaintCounts: {
            states: {
                state: components["schemas"]["ComplaintState"];
                grade: string;
                count: number;
            }[];
            /** @description within 4 hours */
            due_soon: number;
            overdue: number;
            /** @description by the caller */
            to_approve: number;
            mine: number;
            /** @description more are open than are looked at for due_soon and overdue */
            is_partial: boolean;
        };
        GroupMemberPage: {
            items: {
                ticket_id: components["schemas"]["Id"];
                code: string;
                title: string;
                state: components["schemas"]["ComplaintState"];
                grade: string;
                flags: components["schemas"]["GradeFlag"][];
                category_id: components["schemas"]["Id"];
                organization_id: components["schemas"]["Id"];
                opened_at: components["schemas"]["Instant"];
                is_parent: boolean;
                told_at: components["schemas"]["Instant"] | null;
            }[];
            next: components["schemas"]["Id"] | null;
        };
        GroupTold: {
            told: number;
            /** @description ask again for the rest */
            is_more: boolean;
        };
        PortalComplaint: {
            state: components["schemas"]["ComplaintState"];
            is_executed: boolean;
            is_group: boolean;
            /** @description once it is settled */
            agreement: string | null;
            updated_at: components["schemas"]["Instant"];
        };
        Investigation: {
            version: number;
            findings: string;
            /** @description code of the standard */
            liability?: string;
            /** @description code of the standard */
            cause?: string;
        };
        SettlementProposal: {
            version: number;
            text: string;
            /** @description code of the standard */
            redress: string;
            /** @description where the redress has an amount */
            amount_fen?: number;
        };
        ComplaintDecision: {
            version: number;
            is_approved: boolean;
            /** @description needed where it is not approved */
            reason?: string;
        };
        SettlementRecord: {
            version: number;
            agreement: string;
            consent: components["schemas"]["Consent"];
        };
        SettlementExecution: {
            version: number;
            /** @description booking or work order */
            reference: string;
            /** @description absent: now */
            executed_at?: components["schemas"]["Instant"];
        };
        ComplaintAnswer: {
            version: number;
            answer: components["schemas"]["CustomerReply"];
            /** @description needed unless the customer accepts */
            note?: string;
        };
        Regrade: {
            version: number;
            /** @description code of the standard */
            grade: string;
            /** @description what speaks for a higher one */
            flag?: components["schemas"]["GradeFlag"];
            reason: string;
        };
        PassedOn: {
            version: number;
            /** @description code of the standard's authorities */
            authority: string;
            reference: string;
            received_at: components["schemas"]["Instant"];
        };
        AuthorityReply: {
            version: number;
            text: string;
            reference?: string;
        };
        GroupResult: {
            version: number;
            text: string;
        };
        Detachment: {
            version: number;
            reason: string;
        };
        FieldProblem: {
            field: string;
            code: string;
            detail: string;
        };
        Problem: {
            type: string;
            /** @description in the user's language */
            title: string;
            status: number;
            /** @description stable: module.reason, see errors.txt */
            code: string;
            detail: string;
            request_id: string;
            /** @description every wrong field */
            errors?: components["schemas"]["FieldProblem"][];
        };
        Id: string;
        /** Format: date-time */
        Instant: string;
    };
    responses: {
        /** @description refused */
        Problem: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    list_complaints: {
        parameters: {
            query?: {
                state?: components["schemas"]["OpenComplaintState"][];
                grade?: string;
                flag?: components["schemas"]["GradeFlag"];
                is_mine?: boolean;
                /** @description what waits for the caller's approval */
                is_to_approve?: boolean;
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComplaintPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    count_complaints: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComplaintCounts"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_complaint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Complaint"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    record_investigation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Investigation"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Complaint"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    propose_settlement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SettlementProposal"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Complaint"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    decide_proposal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ComplaintDecision"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Complaint"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    record_settlement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SettlementRecord"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Complaint"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    execute_settlement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SettlementExecution"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Complaint"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    record_customer_answer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ComplaintAnswer"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Complaint"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    regrade_complaint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Regrade"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Complaint"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    decide_regrade: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ComplaintDecision"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Complaint"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    record_authority: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PassedOn"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Complaint"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    record_authority_reply: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AuthorityReply"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Complaint"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_group_members: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupMemberPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    tell_group: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GroupResult"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupTold"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    detach_from_group: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Detachment"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Complaint"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_portal_complaint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PortalComplaint"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
}

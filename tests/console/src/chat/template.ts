/** The chat page's markup, after the real page's readable class names. */
export const TEMPLATE = `
<div id="app" class="merchant-chat">
	<aside class="chat-side">
		<div class="LoginUserInfo-mainTitle"><span class="LoginUserInfo-mainTitle-text">示例小店</span></div>
		<div class="conv-today">今日接待 ({{ chats.length }})</div>
		<ul v-for="group in groups" :key="group.name" class="already-unreply" v-show="group.name === 'all'">
			<li v-for="chat in group.chats" :key="chat.uid" class="chat-item" @click="pick(chat.uid, $event)">
				<div class="chat-item-box transition" :class="{ active: chat.uid === openUid }"
					:data-random="chat.uid + '-0-' + group.name" data-move-dom="true" draggable="true">
					<span class="chat-portrait"><img src="/static/img/goods-1.svg" alt="" width="36" height="36">
						<i v-if="chat.unread > 0" class="SessionBaseCard-unread-rot">{{ chat.unread }}</i></span>
					<div class="chat-detail">
						<div class="chat-nickname"><span class="nickname-span">{{ chat.nick }}</span></div>
						<div class="bottom-message"><p class="chat-message-content">{{ lastText(chat) }}</p></div>
					</div>
					<div class="chat-time">
						<p class="item-note">{{ clock(lastAt(chat)) }}</p>
						<span v-if="chat.waited !== null" :class="overdue(chat) ? 'chat-unreply-over-time' : 'chat-unreply-time'">{{ waiting(chat) }}</span>
					</div>
				</div>
			</li>
		</ul>
	</aside>
	<section v-if="open" class="chat-window">
		<div class="chatWindowHeader"><div class="base-info"><span class="name">{{ open.nick }}</span></div></div>
		<div class="history-box" ref="history">
			<div id="msgListContainer">
				<ul class="msg-list" :key="openUid">
					<li v-for="(message, index) in messages" :key="message.msgId" :id="'middlePanel_list_' + message.msgId" class="clearfix onemsg">
						<div class="merchantMessage">
							<p v-if="showsTime(index)" class="message-time">{{ stamp(message.at) }}</p>
							<div v-if="message.from === 'system'" class="system-msg-31 msg-system">{{ message.content }}</div>
							<div v-else :class="side(message)">
								<span class="avatar"><img src="/static/img/goods-2.svg" alt="" width="32" height="32"></span>
								<div :currentuid="openUid" :index="index" messagelist="[object Object]">
									<div v-if="message.info" class="msg-content good-card commonCard">
										<p class="card-order">订单编号：{{ message.info.orderSequenceNo }}</p>
										<p class="good-name">{{ message.info.goodsName }}</p>
										<p class="card-spec">{{ message.info.spec }}</p>
										<p v-if="message.info.afterSalesStatus" class="card-status">{{ message.info.afterSalesType }} {{ message.info.afterSalesStatus }}</p>
									</div>
									<div v-else-if="message.type === 1" class="msg-content image-msg"><img :src="message.content" alt="" width="120" height="120"></div>
									<div v-else class="msg-content"><p class="msg-content-box" :class="{ 'robot-text': message.from === 'robot' }">{{ message.content }}</p></div>
								</div>
							</div>
						</div>
					</li>
				</ul>
			</div>
		</div>
		<div class="reply-box" ref="box" :key="'box-' + openUid">
			<div class="reply-tools"><span>表情</span><span>图片</span><span>快捷回复</span></div>
			<textarea id="replyTextarea" v-model="draft" placeholder="请输入消息，Ctrl+Enter 发送" @keydown="keydown"></textarea>
			<div class="reply-foot"><span>按 Ctrl+Enter 发送，Enter 换行</span><div class="send-btn" @click="clickSend">发送</div></div>
		</div>
	</section>
</div>`;
